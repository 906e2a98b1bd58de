import { contactMethods } from '../../bot/reference/contact-methods.ts';
import { destinationCode } from '../../bot/reference/destinations.ts';
import { eligibilityCodes } from '../../bot/reference/eligibility.ts';
import { intendedDestinations } from '../../bot/reference/intended-destination.ts';
import { nccisActivities, nccisActivity } from '../../bot/reference/nccis-activity.ts';
import { accomCodes, accommodationLetter, activCodes, inTouchCodes, oc3FromNccis } from '../../bot/reference/oc3.ts';
import { topics } from '../../bot/reference/topics.ts';

const twice = (values: readonly unknown[]): unknown[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('closed lists', () => {
  it.each([
    ['activities', nccisActivities.map(({ code }) => code)],
    ['intended destinations', intendedDestinations.map(({ code }) => code)],
    ['in touch', inTouchCodes.map(({ code }) => code)],
    ['OC3 activities', activCodes.map(({ code }) => code)],
    ['OC3 accommodation', accomCodes.map(({ letter }) => letter)],
    ['eligibility', eligibilityCodes.map(({ category }) => category)],
    ['methods', contactMethods],
    ['topics', topics],
  ])('name nothing twice: %s', (_, codes) => {
    expect(twice(codes)).toEqual([]);
  });

  it('give every destination an activity that is still in use', () => {
    const wrong = Object.entries(destinationCode).filter(
      ([, code]) => !nccisActivity(code) || nccisActivity(code)?.retired,
    );
    expect(wrong).toEqual([]);
  });

  it('give every home a letter of the return', () => {
    const letters = new Set(accomCodes.map(({ letter }) => letter));
    expect(Object.values(accommodationLetter).filter((letter) => !letters.has(letter))).toEqual([]);
  });

  it('count as not in education, employment or training what the 2019-20 rules do', () => {
    expect(nccisActivities.filter(({ neet }) => neet).map(({ code }) => code)).toEqual([
      540, 610, 615, 616, 619, 620, 630, 640, 650, 660, 670, 680,
    ]);
  });

  it('never count an activity as both in and out of education, employment or training', () => {
    expect(nccisActivities.filter(({ eet, neet }) => eet && neet)).toEqual([]);
  });

  it('ask for a review date where the rules do', () => {
    expect(nccisActivities.filter((one) => one.reviewDateRequired && !one.retired).map(({ code }) => code)).toEqual([
      260, 290, 350, 616, 710,
    ]);
  });

  it('cross from activity to OC3 only into codes of the return', () => {
    const codes = new Set(activCodes.map(({ code }) => code));
    for (const { code } of nccisActivities) {
      for (const partTime of [false, true]) {
        const crossed = oc3FromNccis(code, partTime);
        if (crossed) expect(codes.has(crossed)).toBe(true);
      }
    }
    expect(oc3FromNccis(240)).toBe('F1');
    expect(oc3FromNccis(310, true)).toBe('P4');
    expect(oc3FromNccis(650)).toBe('G6');
    expect(oc3FromNccis(810)).toBeUndefined();
  });

  it('leave no choice for homes that are never suitable', () => {
    expect(accomCodes.filter(({ only }) => only === 'unsuitable').map(({ letter }) => letter)).toEqual(['S', 'X']);
  });
});
