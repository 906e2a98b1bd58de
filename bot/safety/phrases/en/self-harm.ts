import type { Rule } from '../../rule.ts';

const list = 'Samples; #chatsafe words for self-harm; text-speak of young people in care (domain F2)';
const body = '(arm|arms|wrist|wrists|leg|legs|thigh|thighs|skin|body|stomach|hand|hands)';

export const selfHarm: Rule[] = [
  {
    id: 'self-harm.plain',
    kind: 'self_harm',
    severity: 'today',
    says: [
      '(self|selfs) (harm|harming|harmed|harms|injure|injury|injuring)',
      '(hurt|hurts|hurting|harm|harming|harmed|cut|cuts|cutting|burn|burning|burnt|burned|scratch|scratching|punish|punishing|injure|injuring|bite|biting|hit|hitting|punch|punching|bang|banging) (on)? (myself|my self)',
      `(hurt|hurting|cut|cuts|cutting|burn|burning|burnt|burned|scratch|scratching|slice|slicing|carve|carving) (up)? (my|into my|all over my|all up my) (own)? ${body}`,
      `(cuts|scars|burns|marks|blood) (on|all over|up|down) my ${body}`,
      '(covered in|full of) (cuts|scars|burns)',
      '(banging|bang|smash|smashing|hit|hitting) my head (on|against|off|into)',
      '(punch|punching|punched|hit|hitting|headbutting) (the|a|my)? (wall|walls|door|doors|mirror)',
      '(new|fresh|more|deep|deeper) cuts',
      '(cutting|to cut|cut) (again|every day|every night|all the time|deep|deeper|too deep)',
      '(started|starting|start|been|keep|keeps|still|relapsed|back to|urge|urges|want|wanted|need|feel like) (to|on|and)? (cutting|cut)',
      '(razor|razors|blade|blades|lighter|scissors|knife) ... (myself|my (arm|wrist|leg|skin|thigh)|again|relapse)',
      '(urge|urges|want|need|wants) to (hurt|harm|cut|burn) (myself|himself|herself)',
      '(making|make|made) myself (sick|throw up|puke|vomit|bleed)',
      '(starve|starving|starved) myself',
      '(she|he|my mate|my friend|my sister|my brother) (is|has|keeps|been|was)? ... (cutting|hurting|harming) (herself|himself|themselves)',
      'swallowing (blades|batteries|glass|things)',
      'stopped cutting',
      '(pick|picking|picked|scratch|scratched) (at)? my (skin|scabs|arms|face) ... (raw|bleed|bleeds|bleeding|blood)',
      '(pull|pulling|pulled|rip|ripping) my (own)? hair out and',
      '(purge|purging|bulimia|bulimic|anorexia|anorexic)',
    ],
    unless: [
      'paper (cut|cuts)',
      '(cut|cutting|cuts) (my|the|his|her|our)? (hair|nails|grass|fringe|lawn|cake|budget|hours|benefits|corners|costs|class|classes|ties|bus|wage|wages)',
      '(cut|cutting) (back|down|out|off) (on)?',
      '(cut|burnt|burned|hurt|bit|hit) (myself|my (hand|finger|arm|leg|tongue|head)) (shaving|cooking|playing|falling|at football|at the gym|at work|on a tin|on the oven|on glass|in pe)',
      '(been|still) cut off',
    ],
    why: 'Hurting their own body, now, again or before, in any wording; old harm is passed on too, with less haste.',
    source: list,
  },
];
