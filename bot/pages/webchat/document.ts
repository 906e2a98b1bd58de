import { head } from '../chat/document.ts';
import { type Html, html } from '../html.ts';
import { words } from '../words.ts';

const { call, webchat } = words;

/** Stock Web Chat on a page of its own, for sites that embed it. */
export const webchatDocument = (files: {
  icon: string;
  style: string;
  stock: string;
  script: string;
}): Html => html`<!doctype html>
<html lang="en-GB">
<head>
${head(webchat.title, files.icon, [files.style])}
<style nonce="__NONCE__"></style>
<script src="${files.stock}" defer></script>
<script type="module" src="${files.script}"></script>
</head>
<body>
<header>
<h1>${webchat.heading}</h1>
<p>${call.title} <a href="tel:999">${call.dangerNumber}</a> · <a href="tel:111">${call.mindShort}</a> · <a href="tel:116123">${call.listenNumber}</a> · <a href="sms:85258?body=SHOUT">${call.textNumber}</a></p>
<p role="status" data-part="line"></p>
<noscript><p>${call.noScript}</p></noscript>
</header>
<main class="stock" data-part="webchat"></main>
</body>
</html>
`;
