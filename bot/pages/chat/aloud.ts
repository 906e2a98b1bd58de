import { icon, make } from '../dom.ts';
import { words } from '../words.ts';

/** A voice of the device itself: others send the words to somebody's servers. */
function ownVoice(): SpeechSynthesisVoice | undefined {
  const voices = window.speechSynthesis?.getVoices().filter((voice) => voice.localService) ?? [];
  const language = document.documentElement.lang;
  return (
    voices.find((voice) => voice.lang === language) ??
    voices.find((voice) => voice.lang.startsWith(language.slice(0, 2)))
  );
}

/** Calls `ready` once the device has a voice of its own for this page's language; on many it never has. */
export function whenAloud(ready: () => void): void {
  if (!('speechSynthesis' in window)) return;
  if (ownVoice()) {
    ready();
    return;
  }
  window.speechSynthesis.addEventListener('voiceschanged', () => ownVoice() && ready(), { once: true });
}

/** A button that reads `text` aloud, and stops when pressed again. */
export function aloudButton(text: string): HTMLButtonElement {
  const dress = (reading: boolean) => {
    button.replaceChildren(icon(reading ? 'i-stop' : 'i-aloud'));
    button.setAttribute('aria-label', reading ? words.aloud.stop : words.aloud.read);
  };
  const button = make('button', {
    type: 'button',
    class: 'aloud',
    click: () => {
      const reading = button.dataset.reading === 'yes';
      window.speechSynthesis.cancel();
      if (reading) return;
      const speech = new SpeechSynthesisUtterance(text);
      speech.voice = ownVoice() ?? null;
      speech.lang = document.documentElement.lang;
      speech.onend = speech.onerror = () => {
        delete button.dataset.reading;
        dress(false);
      };
      button.dataset.reading = 'yes';
      dress(true);
      window.speechSynthesis.speak(speech);
    },
  });
  dress(false);
  return button;
}
