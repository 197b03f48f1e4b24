import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  type ImportCheck,
  type ImportRequest,
  type ImportWords,
  importWords,
  type Lang,
} from '../../src/index.ts';
import { saveText } from '../download.ts';
import { analyse, check, putFile, removeFile, ServerRefusal } from './api.ts';
import { droppedFiles } from './dropped-files.ts';
import { analysisPanel, fileCards, questionList, remarkList } from './parts.ts';

type Choices = Record<string, Record<string, string>>;

/** The import screen: drop files, see what each is, answer, analyse. All of it on 127.0.0.1. */
export class SambandImport extends LitElement {
  static override properties = {
    lang: { state: true },
    checked: { state: true },
    busy: { state: true },
    error: { state: true },
    over: { state: true },
  };
  declare lang: Lang;
  declare checked: ImportCheck | null;
  declare busy: 'reading' | 'analysing' | null;
  declare error: string | null;
  declare over: boolean;
  private answers: Choices = {};
  private columns: Choices = {};
  private readonly options = new Map<string, string>([['view', 'leader']]);

  constructor() {
    super();
    this.lang = new URLSearchParams(location.hash.slice(1)).get('lang') === 'en' ? 'en' : 'nb';
    this.checked = null;
    this.busy = null;
    this.error = null;
    this.over = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.refresh();
  }

  private get request(): ImportRequest {
    const options = Object.fromEntries([...this.options].filter(([, value]) => value !== ''));
    return { lang: this.lang, answers: this.answers, columns: this.columns, options };
  }

  /** Does a piece of work with the screen marked as busy; what the server refuses is shown. */
  private async work(kind: 'reading' | 'analysing', job: () => Promise<void>): Promise<void> {
    this.busy = kind;
    this.error = null;
    try {
      await job();
    } catch (fault) {
      const told = fault instanceof ServerRefusal ? fault.text : null;
      this.error = told ?? importWords(this.lang).failed;
    }
    this.busy = null;
  }

  private readonly refresh = (): Promise<void> =>
    this.work('reading', async () => {
      this.checked = await check(this.request);
    });

  private readonly add = (files: readonly File[]): Promise<void> =>
    this.work('reading', async () => {
      for (const file of files) await putFile(file);
      this.checked = await check(this.request);
    });

  private readonly drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    this.over = false;
    await this.add(await droppedFiles(event.dataTransfer));
  };

  private readonly chosen = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    await this.add([...(input.files ?? [])]);
    input.value = '';
  };

  private readonly hover = (event: DragEvent): void => {
    event.preventDefault();
    this.over = event.type !== 'dragleave';
  };

  private readonly takeBack = (name: string): Promise<void> =>
    this.work('reading', async () => {
      await removeFile(name);
      this.checked = await check(this.request);
    });

  private readonly clear = async (): Promise<void> => {
    await this.work('reading', async () => {
      for (const name of this.checked?.dropped ?? []) await removeFile(name);
      this.answers = {};
      this.columns = {};
      this.checked = await check(this.request);
    });
    await this.updateComplete;
    this.querySelector<HTMLElement>('input[type=file]')?.focus();
  };

  private readonly answer = (key: string, id: string, value: string): void => {
    this.answers = { ...this.answers, [key]: { ...this.answers[key], [id]: value } };
    void this.refresh();
  };

  private readonly chooseColumns = (key: string, fields: Record<string, string>): void => {
    this.columns = { ...this.columns, [key]: fields };
    void this.refresh();
  };

  private readonly run = (): Promise<void> =>
    this.work('analysing', async () => {
      await analyse(this.request);
      location.assign('/');
    });

  private readonly save = (): void => {
    const text = `${JSON.stringify(this.checked?.config ?? {}, null, 2)}\n`;
    saveText('samband.json', text, 'application/json');
  };

  private readonly speak = (lang: Lang): void => {
    this.lang = lang;
    history.replaceState(null, '', `#lang=${lang}`);
    void this.refresh();
  };

  protected override updated(): void {
    document.documentElement.lang = this.lang;
    document.title = `${importWords(this.lang).title} · samband`;
  }

  protected override render(): TemplateResult {
    const words = importWords(this.lang);
    const { checked } = this;
    return html`${this.masthead(words)}
      <main class="page import" id="innhold">
        ${this.dropZone(words)}
        <p class="import-status" role="status">${
          this.busy === 'reading' ? words.reading : this.busy === 'analysing' ? words.analysing : nothing
        }</p>
        ${this.error === null ? nothing : html`<p class="import-error" role="alert">${this.error}</p>`}
        ${
          checked === null || checked.dropped.length === 0
            ? nothing
            : html`${questionList(checked, words, this.answer)}
              ${fileCards(checked, words, { remove: this.takeBack, clear: this.clear, useColumns: this.chooseColumns })}
              ${remarkList(checked, words)}
              ${analysisPanel(checked, words, {
                options: this.options,
                busy: this.busy !== null,
                choose: (name, value) => {
                  this.options.set(name, value);
                  this.requestUpdate();
                },
                run: this.run,
                save: this.save,
              })}`
        }
      </main>`;
  }

  private masthead(words: ImportWords): TemplateResult {
    const languages = [
      ['nb', 'Norsk'],
      ['en', 'English'],
    ] as const;
    return html`<header class="masthead">
      <div class="masthead-row">
        <div class="masthead-title">
          <h1>${words.title}</h1>
          <p class="masthead-facts"><a href="/">${words.back}</a></p>
        </div>
        <div class="masthead-choices">
          <div class="segments" role="group" aria-label=${words.language}>
            ${languages.map(
              ([lang, name]) => html`<button type="button" class="segment" lang=${lang}
                aria-pressed=${lang === this.lang} @click=${() => this.speak(lang)}>${name}</button>`,
            )}
          </div>
        </div>
      </div>
    </header>`;
  }

  private dropZone(words: ImportWords): TemplateResult {
    return html`<section class="import-intro">
      <p class="lead">${words.lead}</p>
      <div class="drop ${this.over ? 'drop-over' : ''}" @dragover=${this.hover} @dragleave=${this.hover} @drop=${this.drop}>
        <p class="drop-title">${words.drop}</p>
        <p class="drop-hint">${words.dropHint}</p>
        <div class="drop-buttons">
          <label class="button button-main">${words.choose}<input class="sr-only" type="file" multiple @change=${this.chosen}></label>
          <label class="button">${words.chooseFolder}<input class="sr-only" type="file" webkitdirectory @change=${this.chosen}></label>
        </div>
      </div>
      <p class="privacy">${words.privacy}</p>
    </section>`;
  }
}
