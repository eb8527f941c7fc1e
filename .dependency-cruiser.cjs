/** The boundaries of the code; each rule says why. */
module.exports = {
  forbidden: [
    {
      name: 'pure-folders-stay-pure',
      comment: 'policy/, workflow/ and clauses/ are rules on paper: no I/O, no React, no Remix, no database.',
      severity: 'error',
      from: { path: '^app/(policy|workflow|clauses)/', pathNot: '\\.(server|test)\\.tsx?$|\\.tsx$' },
      to: {
        path: ['^db/', '\\.server\\.tsx?$', '^app/routes/', 'node_modules/(react|@remix-run|kysely|mysql2)'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-is-the-suffix',
      comment: 'A file without .server in its name does no I/O of its own.',
      severity: 'error',
      from: { path: '^app/', pathNot: '\\.server\\.tsx?$|\\.(test|command)\\.tsx?$|^app/routes/|^app/(root|entry)' },
      to: {
        path: '^node:(fs|net|http|https|child_process)|node_modules/(kysely|mysql2|nodemailer)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      comment: 'Design-system parts can be read without knowing what an approval is.',
      from: { path: '^app/ui/' },
      to: { path: '^app/', pathNot: '^app/(ui|platform)/' },
    },
    {
      name: 'nobody-imports-routes',
      severity: 'error',
      comment: 'Routes are HTTP only: what two places need belongs to a domain folder.',
      from: { path: '^(app|db)/', pathNot: '^app/routes/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'tables-only-in-repositories',
      severity: 'error',
      comment: 'SQL lives in *.repository.server.ts; everything else speaks the domain.',
      from: {
        path: '^app/',
        pathNot: '\\.(repository|query)\\.server\\.ts$|^app/(authorization|record|search|platform)/.*\\.server\\.ts$',
      },
      to: { path: '^db/schema', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle has no first page.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.tsx?$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
