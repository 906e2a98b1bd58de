import { type Html, html } from '../html.ts';
import { words } from '../words.ts';

const { call, look, private: privacy } = words;

/** The mark and the few icons, once on a page. */
export const iconSheet: Html = html`<svg class="sheet" aria-hidden="true" width="0" height="0">
  <symbol id="i-mark" viewBox="0 0 32 32"><rect class="m-back" width="32" height="32" rx="9"/><path class="m-post" d="M14 15h3.6v11a1.8 1.8 0 0 1-3.6 0z"/><path class="m-arm" d="M9.5 7h10.2a1.6 1.6 0 0 1 1.2.5l3.6 4.1a1.4 1.4 0 0 1 0 1.8l-3.6 4.1a1.6 1.6 0 0 1-1.2.5H9.5A1.5 1.5 0 0 1 8 16.5v-8A1.5 1.5 0 0 1 9.5 7z"/></symbol>
  <symbol id="i-send" viewBox="0 0 24 24"><path d="M4 20.3 21 12 4 3.7l2.2 6.7L14 12l-7.8 1.6z"/></symbol>
  <symbol id="i-aloud" viewBox="0 0 24 24"><path d="M4 9.5v5h3.5L12 19V5L7.5 9.5z"/><path class="line" d="M15 9a4 4 0 0 1 0 6M17.6 6.2a8 8 0 0 1 0 11.6"/></symbol>
  <symbol id="i-stop" viewBox="0 0 24 24"><rect x="6" y="6" width="12" height="12" rx="2"/></symbol>
  <symbol id="i-tick" viewBox="0 0 24 24"><path class="line" d="m5 12.5 4.5 4.5L19 7.5"/></symbol>
</svg>`;

const numbers = (id: string): Html => html`<ul class="numbers" data-part="numbers" aria-labelledby="${id}">
  <li><a href="tel:999"><span>${call.danger}</span><b>${call.dangerNumber}</b></a></li>
  <li><a href="tel:111"><span>${call.mind}</span><b>${call.mindNumber}</b></a></li>
  <li><a href="tel:116123"><span>${call.listen}</span><b>${call.listenNumber}</b></a></li>
  <li><a href="sms:85258?body=SHOUT"><span>${call.text}</span><b>${call.textNumber}</b></a></li>
</ul>`;

const pick = (id: string, name: string, title: string, options: [string, string][]): Html => html`<fieldset>
  <legend>${title}</legend>
  <div class="picks">${options.map(
    ([value, label], i) =>
      html`<label><input type="radio" name="${id}-${name}" data-look="${name}" value="${value}"${i === 0 && html` checked`}><span>${label}</span></label>`,
  )}</div>
</fieldset>`;

const settings = (
  id: string,
): Html => html`<section class="looks" id="${id}-looks" data-part="looks" aria-label="${look.open}" hidden>
  ${pick(id, 'text', look.size, [
    ['', look.normal],
    ['bigger', look.bigger],
    ['biggest', look.biggest],
  ])}
  ${pick(id, 'look', look.colours, [
    ['', look.phone],
    ['light', look.light],
    ['dark', look.dark],
    ['contrast', look.contrast],
  ])}
  <label class="calm"><input type="checkbox" data-look="calm" value="on"><span>${look.calm}</span></label>
  <div class="row" data-part="sure"><button type="button" data-part="restart">${look.again}</button><button type="button" data-part="forget">${look.forget}</button></div>
  <button type="button" data-part="close-looks">${look.close}</button>
</section>`;

/**
 * The chat's own part of a page, complete before any script runs: who this is, the way out, what is private, whom to call.
 * `id` keeps names apart where a page holds more than the chat; `level` is its heading's.
 */
export const chatShell = (id: string, level: 'h1' | 'h2', below: 'h2' | 'h3'): Html => html`
<div class="top">
  <svg class="mark" aria-hidden="true"><use href="#i-mark"/></svg>
  <div class="who"><${{ html: level }} class="name">${words.name}</${{ html: level }}><p class="about">${words.bot}</p></div>
  <button type="button" class="aa" data-part="open-looks" aria-expanded="false" aria-controls="${id}-looks" aria-label="${look.open}"><span aria-hidden="true">Aa</span></button>
  <button type="button" class="leave" data-part="leave" title="${words.leaveHint}">${words.leave}</button>
</div>
${settings(id)}
<div class="said" data-part="said" role="log" aria-live="off" aria-label="${words.chat}" tabindex="0">
  <div class="column">
    <div class="private"><p>${privacy.line}</p>
      <details><summary>${privacy.more}</summary>
        <p>${privacy.kept}</p><p>${privacy.told}</p>
        <ul><li>${privacy.you}</li><li>${privacy.danger}</li><li>${privacy.harm}</li><li>${privacy.law}</li></ul>
        <p>${privacy.first}</p>
      </details>
      <p class="hours" data-part="hours" hidden></p>
    </div>
    <div data-part="list"></div>
    <p class="dots" data-part="dots" hidden><span class="hear">${words.message.writing}</span><i></i><i></i><i></i></p>
    <div class="newest"><button type="button" class="newer" data-part="newer" hidden>${words.message.newer}</button></div>
  </div>
</div>
<div class="hear" data-part="live" role="status"></div>
<div class="ask" data-part="ask" tabindex="-1">
  <div class="column">
    <p class="line" role="status" data-part="line"></p>
    <section class="call" data-part="call" aria-labelledby="${id}-call">
      <${{ html: below }} id="${id}-call">${call.title}</${{ html: below }}>
      <noscript><p>${call.noScript}</p></noscript>
      ${numbers(`${id}-call`)}
    </section>
    <div data-part="panel"></div>
    <div class="question" data-part="question" hidden>
      <div class="steps" data-part="steps" aria-hidden="true"></div>
      <div class="asked"><${{ html: below }} id="${id}-q" data-part="text" tabindex="-1"></${{ html: below }}><p class="left" data-part="left"></p></div>
      <div class="choices" data-part="choices" role="group" aria-labelledby="${id}-q"></div>
      <p class="error" role="alert" data-part="error"></p>
    </div>
    <form class="box" data-part="box" hidden>
      <label class="hear" for="${id}-box" data-part="label">${words.answer.boxAlone}</label>
      <textarea id="${id}-box" data-part="typed" rows="1" autocomplete="off" enterkeyhint="send"></textarea>
      <button type="submit" aria-label="${words.answer.send}"><svg class="icon" aria-hidden="true"><use href="#i-send"/></svg></button>
    </form>
    <div class="ways" data-part="ways" role="group" aria-label="${words.answer.ways}" hidden></div>
  </div>
</div>`;
