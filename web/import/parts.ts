import { html, nothing, type TemplateResult } from 'lit';
import type { FileCard, ImportCheck, ImportWords } from '../../src/index.ts';

/** The questions, each with its answers as radio buttons. */
export function questionList(
  { questions, words: answerWords }: ImportCheck,
  words: ImportWords,
  answer: (key: string, id: string, value: string) => void,
): TemplateResult | typeof nothing {
  if (questions.length === 0) return nothing;
  return html`<section class="panel panel-ask" aria-labelledby="ask">
    <h2 id="ask">${words.questions(questions.length)}</h2>
    <p class="hint">${words.questionsLead}</p>
    ${questions.map(
      ({ file, id, text, answers }) => html`<fieldset class="question">
        <legend>${text}</legend>
        ${
          answers.length > 6
            ? html`<select aria-label=${text} @change=${(e: Event) => answer(file, id, (e.target as HTMLSelectElement).value)}>
                <option selected disabled></option>
                ${answers.map((a) => html`<option value=${a}>${answerWords[a] ?? a}</option>`)}
              </select>`
            : answers.map(
                (a) => html`<label class="answer"><input type="radio" name=${`${file} ${id}`} value=${a}
                  @change=${() => answer(file, id, a)}> ${answerWords[a] ?? a}</label>`,
              )
        }
      </fieldset>`,
    )}
  </section>`;
}

interface CardActions {
  readonly remove: (name: string) => void;
  readonly clear: () => void;
  readonly useColumns: (key: string, fields: Record<string, string>) => void;
}

/** What each file is, and why. */
export function fileCards(checked: ImportCheck, words: ImportWords, actions: CardActions): TemplateResult {
  const told = new Set(checked.files.map(({ file }) => file));
  const others = checked.dropped.filter((name) => !told.has(name));
  return html`<section aria-labelledby="files">
    <div class="files-head">
      <h2 id="files">${words.files(checked.dropped.length)}</h2>
      <button type="button" class="button" @click=${actions.clear}>${words.clear}</button>
    </div>
    <ul class="file-list">
      ${checked.files.map((card) => fileCard(card, checked, words, actions))}
      ${others.map(
        (name) =>
          html`<li class="file"><div class="file-head"><h3>${name}</h3>${removeButton(name, words, actions)}</div></li>`,
      )}
    </ul>
  </section>`;
}

const SHOWN = 3;

function fileCard(
  card: FileCard,
  checked: ImportCheck,
  words: ImportWords,
  actions: CardActions,
): TemplateResult {
  const facts = (from: number, to?: number) =>
    card.facts.slice(from, to).map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`);
  return html`<li class="file file-${card.state}">
    <div class="file-head">
      <h3>${card.title}</h3>
      <span class="state state-${card.state}">${card.state === 'used' ? words.used : card.stateText}</span>
      ${removeButton(card.file, words, actions)}
    </div>
    <p class="file-kind">${card.kind}</p>
    <dl class="facts">${facts(0, SHOWN)}</dl>
    ${
      card.facts.length > SHOWN
        ? html`<details><summary>${words.details}</summary><dl class="facts">${facts(SHOWN)}</dl></details>`
        : nothing
    }
    ${card.columns.length > 1 ? columnChoice(card, checked, words, actions) : nothing}
  </li>`;
}

function removeButton(name: string, words: ImportWords, { remove }: CardActions): TemplateResult {
  return html`<button type="button" class="remove" aria-label=${words.remove(name)} @click=${() => remove(name)}>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>
  </button>`;
}

function columnChoice(
  card: FileCard,
  { fields }: ImportCheck,
  words: ImportWords,
  { useColumns }: CardActions,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const chosen = [...data].filter(([, field]) => field !== '').map(([at, field]) => [at, String(field)]);
    useColumns(card.key, Object.fromEntries(chosen));
  };
  return html`<details class="columns"><summary>${words.columnsLead}</summary>
    <form @submit=${submit}>
      ${card.columns.map(
        (
          heading,
        ) => html`<label><span>${heading}</span><select name=${heading} aria-label=${words.columnField(heading)}>
          <option value="">${words.notUsed}</option>
          ${fields.map(([field, word]) => html`<option value=${field}>${word}</option>`)}
        </select></label>`,
      )}
      <button type="submit" class="button">${words.useColumns}</button>
    </form>
  </details>`;
}

/** Everything that was noticed, worst first. */
export function remarkList({ remarks }: ImportCheck, words: ImportWords): TemplateResult | typeof nothing {
  if (remarks.length === 0) return nothing;
  const open = remarks.some(({ severity }) => severity === 'rejected');
  return html`<details class="panel remarks" ?open=${open}>
    <summary><h2>${words.remarks(remarks.length)}</h2></summary>
    <ul>
      ${remarks.map(
        ({ severity, text }) =>
          html`<li class="remark remark-${severity}"><span class="remark-mark">${words.severity[severity]}</span> ${text}</li>`,
      )}
    </ul>
  </details>`;
}

interface PanelActions {
  readonly options: ReadonlyMap<string, string>;
  readonly busy: boolean;
  readonly choose: (name: string, value: string) => void;
  readonly run: () => void;
  readonly save: () => void;
}

/** What was read in all, and the choice of analysis. */
export function analysisPanel(
  checked: ImportCheck,
  words: ImportWords,
  actions: PanelActions,
): TemplateResult {
  const why = checked.ready
    ? ''
    : checked.questions.length > 0
      ? words.blocked.questions
      : words.blocked.unusable;
  return html`<section class="panel panel-go" aria-labelledby="go">
    ${
      checked.content.length === 0
        ? nothing
        : html`<h2 id="go">${words.content}</h2>
          <dl class="facts facts-wide">${checked.content.map(([l, t]) => html`<div><dt>${l}</dt><dd>${t}</dd></div>`)}</dl>`
    }
    <div class="choices">
      ${choice('view', words.view, words.views, actions)} ${choice('window', words.window, words.windows, actions)}
    </div>
    <div class="go-row">
      <button type="button" class="button button-main" ?disabled=${!checked.ready || actions.busy} @click=${actions.run}>
        ${words.analyse}
      </button>
      ${why === '' ? nothing : html`<span class="hint">${why}</span>`}
    </div>
    <p class="hint"><button type="button" class="link" @click=${actions.save}>${words.save}</button> ${words.saveHint}</p>
  </section>`;
}

function choice(
  name: string,
  label: string,
  values: Readonly<Record<string, string>>,
  { options, choose }: PanelActions,
): TemplateResult {
  const chosen = options.get(name) ?? '';
  return html`<label class="choice"><span>${label}</span>
    <select @change=${(e: Event) => choose(name, (e.target as HTMLSelectElement).value)}>
      ${Object.entries(values).map(
        ([value, word]) => html`<option value=${value} ?selected=${value === chosen}>${word}</option>`,
      )}
    </select>
  </label>`;
}
