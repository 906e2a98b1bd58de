import { head } from '../chat/document.ts';
import { chatShell, iconSheet } from '../chat/shell.ts';
import { type Html, html } from '../html.ts';
import { words } from '../words.ts';

const { cast, demo } = words;

type Role = 'young' | 'adviser' | 'manager';
const tries: Record<Role, string> = { young: demo.tryYoung, adviser: demo.tryAdviser, manager: demo.tryManager };

const tab = (role: Role, first: boolean): Html =>
  html`<button type="button" role="tab" id="tab-${role}" data-column="${role}" aria-controls="column-${role}" aria-selected="${first ? 'true' : 'false'}"${!first && html` tabindex="-1"`}>${demo[role]}</button>`;

const column = (
  role: Role,
): Html => html`<section class="person ${role}" id="column-${role}" data-part="${role}" aria-labelledby="name-${role}">
  <div class="role">
    <h2 id="name-${role}" class="rolename">${demo[role]}</h2>
    <select data-part="who" aria-label="${demo[role]}: ${demo.who}">${Object.entries(cast[role]).map(([as, name]) => html`<option value="${as}">${name}</option>`)}</select>
    <p class="try">${tries[role]}</p>
  </div>
  <div class="holder" data-part="holder"></div>
  <p class="state" role="status" data-part="state"></p>
  <div class="latest"><h3>${demo.latest}</h3><ul data-part="latest"><li>${demo.nothing}</li></ul></div>
</section>`;

/** The demonstration: three invented people, one service, one database. */
export const demoDocument = (files: {
  icon: string;
  style: string;
  stock: string;
  script: string;
}): Html => html`<!doctype html>
<html lang="en-GB">
<head>
${head(demo.title, files.icon, [files.style])}
<style nonce="__NONCE__"></style>
<script src="${files.stock}" defer></script>
<script type="module" src="${files.script}"></script>
</head>
<body data-column="young">
${iconSheet}
<header class="banner">
<svg class="mark" aria-hidden="true"><use href="#i-mark"/></svg>
<div><h1>${demo.title}</h1><p><b>${demo.banner}</b> <span class="more">${demo.more}</span></p></div>
</header>
<main>
<div class="tabs" role="tablist" aria-label="${demo.chats}">${tab('young', true)}${tab('adviser', false)}${tab('manager', false)}</div>
<div class="people">${column('young')}${column('adviser')}${column('manager')}</div>
</main>
<template data-part="young-shell"><div class="chat" data-part="chat">${chatShell('demo', 'h2', 'h3')}</div></template>
</body>
</html>
`;
