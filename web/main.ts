import './style.css';
import { SambandNetwork } from './components/network.ts';
import { SambandPicture } from './components/picture.ts';
import { SambandSlider } from './components/slider.ts';
import { SambandTable } from './components/table.ts';
import { SambandViewer } from './components/viewer.ts';

customElements.define('samband-table', SambandTable);
customElements.define('samband-picture', SambandPicture);
customElements.define('samband-slider', SambandSlider);
customElements.define('samband-network', SambandNetwork);
customElements.define('samband-viewer', SambandViewer);
