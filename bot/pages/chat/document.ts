import { type Html, html } from '../html.ts';
import { words } from '../words.ts';
import { chatShell, iconSheet } from './shell.ts';

/** What every page's head has; titles and icon are neutral, nothing is told to where one goes next. */
export const head = (title: string, icon: string, styles: string[]): Html => html`<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<meta name="theme-color" content="#faf7f2" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#11191b" media="(prefers-color-scheme: dark)">
<link rel="icon" href="${icon}" type="image/svg+xml">
${styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}`;

type Files = { icon: string; style: string; start: string; ahead: string[] };

/** The young person's page. It says who it is, what is private and whom to call before, and without, any script. */
export const chatDocument = ({ icon, style, start, ahead }: Files): Html => html`<!doctype html>
<html lang="en-GB">
<head>
${head(words.title, icon, [style])}
${ahead.map((file) => html`<link rel="modulepreload" href="${file}">`)}
<script type="module" src="${start}"></script>
</head>
<body>
${iconSheet}
<main class="chat" data-part="chat">${chatShell('chat', 'h1', 'h2')}</main>
</body>
</html>
`;
