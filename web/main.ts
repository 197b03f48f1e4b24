import './style.css';
import { SambandFoldTable } from './components/fold-table.ts';
import { SambandNetwork } from './components/network.ts';
import { SambandPairGrid } from './components/pair-grid.ts';
import { SambandPicture } from './components/picture.ts';
import { SambandRows } from './components/picture-rows.ts';
import { SambandSlider } from './components/slider.ts';
import { SambandTable } from './components/table.ts';
import { SambandViewer } from './components/viewer.ts';
import { unpackResult } from './load-result.ts';
import { startScheme } from './scheme.ts';

startScheme();
await unpackResult(document);

customElements.define('samband-table', SambandTable);
customElements.define('samband-fold-table', SambandFoldTable);
customElements.define('samband-picture', SambandPicture);
customElements.define('samband-rows', SambandRows);
customElements.define('samband-pair-grid', SambandPairGrid);
customElements.define('samband-slider', SambandSlider);
customElements.define('samband-network', SambandNetwork);
customElements.define('samband-viewer', SambandViewer);
