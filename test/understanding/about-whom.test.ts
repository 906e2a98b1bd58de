import { aboutWhom, complaintAbout, mentioned, wantsToComplain } from '../../bot/understanding/about-whom.ts';

const sam = { id: 'sam', givenName: 'Sam', familyName: 'Patel', role: 'adviser', roles: ['adviser'] };
const jo = { id: 'jo', givenName: 'Jo', familyName: 'Carter', role: 'adviser', roles: [] };
const near = { staff: [sam, jo], others: [{ fullName: 'Maureen Hale', role: 'carer' }] };
const of = (text: string) => aboutWhom(text, near, true);

describe('whom a worry is about', () => {
  it.each([
    ['my PA touches me', { role: 'adviser', staffId: 'sam' }],
    ['sam hit me yesterday', { role: 'adviser', staffId: 'sam' }],
    ['jo carter grabbed me', { role: 'adviser', staffId: 'jo' }],
    ['Maureen locks me in my room', { role: 'carer' }],
    ['my foster dad hits me', { role: 'carer' }],
    ['my social worker threatened me', { role: 'social_worker' }],
    ['the night staff come in and touch us', { role: 'worker' }],
    ['another lad in my placement keeps punching me', { role: 'resident' }],
    ['my key worker makes me feel unsafe', { role: 'keyworker' }],
  ])('is somebody around them: %s', (text, about) => {
    expect(of(text)).toEqual(about);
  });

  it.each(['my dad hits me', 'my boyfriend rapes me', 'i told my social worker that my step dad hits me'])(
    'is nobody who is paid to look after them: %s',
    (text) => {
      expect(of(text)).toBe('nobody');
    },
  );

  it.each(['he hits me', 'someone is hurting me', 'i told my pa he touches me'])(
    'is asked when unclear: %s',
    (text) => {
      expect(of(text)).toBe('unclear');
    },
  );

  it.each(['my pa isnt answering and i want to die', 'i want to kill myself', 'need my social worker i cut myself'])(
    'is not asked, nor kept from anybody, when nobody did anything to them: %s',
    (text) => {
      expect(aboutWhom(text, near, false)).toBe('nobody');
    },
  );

  it.each(['someone hurt me', 'he punched me and ran', 'they keep grabbing me'])(
    'is asked when somebody without a name laid hands on them, heard as abuse or not: %s',
    (text) => {
      expect(aboutWhom(text, near, false)).toBe('unclear');
    },
  );
  it.each(['a stranger hit me', 'my mate got hit by a car', 'he hit the wall', 'someone is following me'])(
    'is not asked when nobody near can have done it, or nobody was touched: %s',
    (text) => {
      expect(aboutWhom(text, near, false)).toBe('nobody');
    },
  );

  it('is asked after a choice, and known by role although the names could not be read', () => {
    expect(aboutWhom(null, near, true)).toBe('unclear');
    expect(aboutWhom('my PA touches me', null, true)).toEqual({ role: 'adviser' });
  });

  it('of somebody called like a worker of others is not about that worker', () => {
    expect(of('jo hit me')).toBe('unclear');
  });
});

describe('a complaint', () => {
  it('is heard with whom it is about, and only then', () => {
    expect(complaintAbout('i want to complain about my PA', near)).toEqual({ role: 'adviser', staffId: 'sam' });
    expect(complaintAbout('i want a different social worker', near)).toEqual({ role: 'social_worker' });
    expect(complaintAbout('i want to complain about the bins', near)).toBeNull();
    expect(complaintAbout('my PA is nice', near)).toBeNull();
  });
  it('names somebody by role or by name', () => {
    expect(mentioned('its my pa', near)).toEqual({ role: 'adviser', staffId: 'sam' });
    expect(mentioned('its my mate', near)).toBeNull();
  });
});

describe('a wish to complain', () => {
  it.each(['i need to complain', 'i want to make a complaint', 'how do i complain', 'wheres the complaints form'])(
    'is heard with nobody named: %s',
    (text) => {
      expect(wantsToComplain(text)).toBe(true);
      expect(complaintAbout(text, near)).toBeNull();
    },
  );

  it.each(['i dont want to complain', 'im not complaining', 'cant complain', 'he complains a lot'])(
    'is none: %s',
    (text) => {
      expect(wantsToComplain(text)).toBe(false);
    },
  );
});
