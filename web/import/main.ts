import './style.css';
import { SambandImport } from './screen.ts';

customElements.define('samband-import', SambandImport);
