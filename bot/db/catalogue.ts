import type { Pool } from 'pg';

const ours = `n.nspname in ('care', 'waymark')`;
const relation = `n.nspname || '.' || c.relname`;
const ofRelation = `pg_class c join pg_namespace n on n.oid = c.relnamespace`;

/** Who else than the owner may do what; an object that nobody was granted anything on has PostgreSQL's defaults. */
const grants = (what: string, from: string, acl: string, owner: string) => `
  select 'grant ' || ${what} || ' ' || lower(a.privilege_type) || ' to ' ||
    coalesce((select rolname from pg_roles where oid = a.grantee), 'public')
  from ${from} cross join lateral aclexplode(${acl}) a where ${ours} and a.grantee <> ${owner}`;

const signature = `n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'`;

/** Each answers lines about one kind of thing. */
const parts = [
  `select 'column ' || ${relation} || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) ||
     case when a.attnotnull then ' not null' else '' end ||
     case a.attidentity when 'a' then ' identity always' when 'd' then ' identity by default' else '' end ||
     coalesce(case a.attgenerated when 's' then ' stored as ' when 'v' then ' computed as ' else ' default ' end ||
       pg_get_expr(d.adbin, d.adrelid), '')
   from ${ofRelation} join pg_attribute a on a.attrelid = c.oid
   left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where ${ours} and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped`,
  // A column says itself whether it may be empty.
  `select 'constraint ' || ${relation} || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
   from ${ofRelation} join pg_constraint k on k.conrelid = c.oid where ${ours} and k.contype <> 'n'`,
  `select 'index ' || pg_get_indexdef(i.indexrelid) || case when i.indisvalid then '' else ' (not valid)' end
   from ${ofRelation} join pg_index i on i.indrelid = c.oid
   where ${ours} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))`,
  `select 'trigger ' || pg_get_triggerdef(t.oid) || case t.tgenabled when 'O' then '' else ' (state ' || t.tgenabled::text || ')' end
   from ${ofRelation} join pg_trigger t on t.tgrelid = c.oid where ${ours} and not t.tgisinternal`,
  `select 'function ' || ${signature} || ' ' || pg_get_functiondef(p.oid)
   from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours} and p.prokind in ('f', 'p')`,
  `select 'view ' || ${relation} || coalesce(' with ' || array_to_string(c.reloptions, ','), '') || ' ' || pg_get_viewdef(c.oid)
   from ${ofRelation} where ${ours} and c.relkind in ('v', 'm')`,
  `select 'row security ' || ${relation} || case when c.relforcerowsecurity then ' forced' else '' end
   from ${ofRelation} where ${ours} and c.relrowsecurity`,
  `select 'policy ' || ${relation} || ' ' || l.polname || ' ' || l.polcmd::text || ' ' || l.polroles::regrole[]::text || ' using ' ||
     coalesce(pg_get_expr(l.polqual, c.oid), '-') || ' check ' || coalesce(pg_get_expr(l.polwithcheck, c.oid), '-')
   from ${ofRelation} join pg_policy l on l.polrelid = c.oid where ${ours}`,
  `select 'type ' || n.nspname || '.' || t.typname || ' ' || coalesce(
     (select string_agg(e.enumlabel, ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid),
     format_type(t.typbasetype, t.typtypmod) || coalesce((select ' ' || string_agg(pg_get_constraintdef(k.oid), ' ' order by k.conname)
       from pg_constraint k where k.contypid = t.oid), ''))
   from pg_type t join pg_namespace n on n.oid = t.typnamespace where ${ours} and t.typtype in ('e', 'd')`,
  grants(`'schema ' || n.nspname`, 'pg_namespace n', `coalesce(n.nspacl, acldefault('n', n.nspowner))`, 'n.nspowner'),
  grants(relation, ofRelation, 'c.relacl', 'c.relowner'),
  grants(
    `${relation} || '.' || t.attname`,
    `${ofRelation} join pg_attribute t on t.attrelid = c.oid and t.attacl is not null`,
    't.attacl',
    'c.relowner',
  ),
  grants(
    signature,
    'pg_proc p join pg_namespace n on n.oid = p.pronamespace',
    `coalesce(p.proacl, acldefault('f', p.proowner))`,
    'p.proowner',
  ),
  grants(
    `'future ' || d.defaclobjtype::text || ' in ' || n.nspname`,
    'pg_default_acl d join pg_namespace n on n.oid = d.defaclnamespace',
    'd.defaclacl',
    'd.defaclrole',
  ),
  `select 'extension ' || extname from pg_extension where extname <> 'plpgsql'`,
];

/**
 * What the database holds in `care` and `waymark`, one sorted line a thing: columns, constraints, indexes, triggers,
 * functions, views, row security, types, grants. For noticing that something was lost which no generated difference sees.
 */
export async function catalogue(pool: Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('begin read only');
    // So that every name is written out in full, whoever asks.
    await client.query(`set local search_path = ''`);
    const lines: string[] = [];
    for (const part of parts) {
      const { rows } = await client.query<{ line: string }>(`select line from (${part}) as found (line)`);
      lines.push(...rows.map(({ line }) => line.replace(/\s+/g, ' ').trim()));
    }
    return lines.sort();
  } finally {
    await client.query('rollback');
    client.release();
  }
}
