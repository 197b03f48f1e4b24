import { SambandFigure } from './figure.ts';
import { SambandNetwork } from './network.ts';

if (!customElements.get('samband-figure')) customElements.define('samband-figure', SambandFigure);
if (!customElements.get('samband-network')) customElements.define('samband-network', SambandNetwork);
