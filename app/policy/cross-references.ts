/** What the parts of a profile say about each other: does everything named exist, and can everything ever apply? */
import type { Text } from '~/platform/text';
import { AXES, levelOf } from '~/policy/classification';
import { canApply } from '~/policy/conditions';
import { type Possible, type Report, reportContradictions, reportTracks } from '~/policy/contradictions';
import { allSteps, kindsCovered, routeOf, stepsOf } from '~/policy/lookup';
import type {
  Axis,
  CanonicalRole,
  Condition,
  MovementRule,
  PolicyProfile,
  RequestKind,
  SlaDefinition,
} from '~/policy/model';
import { looksAtInformationOnly, waysOf } from '~/policy/movements';
import { canHold, type Effort } from '~/policy/satisfiable';

export type CrossReferenceProblem = { path: (string | number)[]; reason: Text };

function reportDuplicates(keys: string[], at: (string | number)[], report: Report) {
  keys.forEach((key, index) => {
    if (keys.indexOf(key) < index) {
      report([...at, index, 'key'], `キー「${key}」が二度使われています。`, `The key “${key}” is used twice.`);
    }
  });
}

function checkCondition(condition: Condition, at: (string | number)[], profile: PolicyProfile, report: Report) {
  if ('all' in condition) checkParts(condition.all, [...at, 'all'], profile, report);
  else if ('any' in condition) checkParts(condition.any, [...at, 'any'], profile, report);
  else if ('not' in condition) checkCondition(condition.not, [...at, 'not'], profile, report);
  else if ('reaches' in condition && !Object.hasOwn(profile.classification.thresholds, condition.reaches)) {
    report(
      [...at, 'reaches'],
      `しきい値「${condition.reaches}」が分類にありません。`,
      `The classification has no threshold “${condition.reaches}”.`,
    );
  } else if ('isLevel' in condition && !levelOf(profile.classification, condition.axis, condition.isLevel)) {
    reportLevel([...at, 'isLevel'], condition.axis, condition.isLevel, report);
  }
}

function checkParts(parts: Condition[], at: (string | number)[], profile: PolicyProfile, report: Report) {
  for (const [index, part] of parts.entries()) checkCondition(part, [...at, index], profile, report);
}

function reportLevel(at: (string | number)[], axis: Axis, level: string, report: Report) {
  report(at, `分類「${level}」が${axis}の軸にありません。`, `The axis ${axis} has no level “${level}”.`);
}

const usesTrack = (condition: Condition): boolean => {
  if ('all' in condition) return condition.all.some(usesTrack);
  if ('any' in condition) return condition.any.some(usesTrack);
  if ('not' in condition) return usesTrack(condition.not);
  return 'track' in condition;
};

/** Each track of a kind ends in a decision, by one who may grant exemptions where one is asked for, and has periods. */
function checkKind(kind: RequestKind, profile: PolicyProfile, possible: Possible, report: Report) {
  const finals = stepsOf(profile, kind).filter((step) => step.action === 'final');
  for (const track of ['A', 'B'] as const) {
    const used = profile.tracks.some((rule) => rule.track === track && canApply(profile, kind, rule.when));
    const decided = finals.some((step) => possible({ all: [{ track }, step.when] }, [kind]) !== false);
    if (used && !decided) {
      report(['routes', kind], `トラック${track}に決裁の手順がありません。`, `Track ${track} has no final step.`);
    }
  }
  if (!finals.some((step) => step.role === profile.switches.exemptionsBy)) {
    report(
      ['routes', kind],
      '例外措置を認める役割の決裁がありません。',
      'The role that grants exemptions has no final step.',
    );
  }
  const months = profile.periods.validMonths[kind];
  if (!months) {
    report(['periods', 'validMonths', kind], '承認の有効期間がありません。', 'No period of validity is given.');
    return;
  }
  for (const track of ['A', 'B'] as const) {
    if (months[track].proposed > months[track].longest) {
      report(
        ['periods', 'validMonths', kind, track, 'proposed'],
        '初めに示す期間が、最も長い期間を超えています。',
        'The proposed period is longer than the longest allowed.',
      );
    }
  }
}

/** Whoever asks for a permission says whose, and by which ways the kind can go at all. */
function checkMovementRule(rule: MovementRule, at: (string | number)[], report: Report) {
  if (!looksAtInformationOnly(rule.when)) {
    report(
      [...at, 'when'],
      '持出し等の規則の条件に使えるのは、情報の分類と種類だけです。',
      'A rule of movements can look at the class and kind of the information only.',
    );
  }
  if ((rule.outcome === 'permission') !== rule.permitters.length > 0 && rule.outcome !== 'exemption') {
    report(
      [...at, 'permitters'],
      '許可が要る規則には許可する役割が要り、ほかの規則には付けられません。',
      'A rule that asks for permission names who gives it; others name nobody.',
    );
  }
  rule.ways.forEach((way, place) => {
    if (rule.kinds.some((kind) => waysOf(kind).includes(way))) return;
    report([...at, 'ways', place], 'この種類では選べない方法です。', 'None of these kinds goes by this way.');
  });
}

/** The figures of an SLA item among themselves. */
function checkFigures(sla: SlaDefinition, at: (string | number)[], report: Report) {
  const { comparator, required, upTo, unit, measure } = sla;
  if (comparator !== 'stated' && required === null) {
    report([...at, 'required'], '比べる値がありません。', 'There is no figure to compare with.');
  }
  if (comparator === 'between' && (upTo === undefined || upTo <= (required ?? 0))) {
    report(
      [...at, 'upTo'],
      '幅の上の値がないか、下の値より大きくありません。',
      'The upper end is missing, or not above the lower one.',
    );
  }
  if (unit === 'percent' && Math.max(required ?? 0, upTo ?? 0) > 100) {
    report([...at, 'required'], '100％を超えています。', 'More than 100 %.');
  }
  if (measure === 'service-hours' && (unit !== 'hours' || (required ?? 0) > 24)) {
    report([...at, 'measure'], '1日の時間を、24時間までで書きます。', 'Hours of a day are needed, 24 at the most.');
  }
}

/** Everything that does not fit together in a profile of the right shape. */
export function crossReferenceProblems(profile: PolicyProfile): CrossReferenceProblem[] {
  const problems: CrossReferenceProblem[] = [];
  const report: Report = (path, ja, en) => problems.push({ path, reason: { ja, en } });
  const provisionKeys = new Set(profile.provisions.map((provision) => provision.key));
  const kinds = kindsCovered(profile);
  // One for the whole file: whoever writes one that takes too long gets the rest of it undecided, not a busy server.
  const effort: Effort = { left: 500_000 };
  const possible: Possible = (condition, within = kinds) => canHold(condition, profile, within, effort);

  const checkProvisions = (keys: string[], at: (string | number)[], neededJa: string, neededEn: string) => {
    if (keys.length === 0)
      report(at, `${neededJa}の根拠となる規定がありません。`, `${neededEn} has no provision behind it.`);
    keys.forEach((key, index) => {
      if (!provisionKeys.has(key)) {
        report([...at, index], `規定「${key}」が一覧にありません。`, `There is no provision “${key}”.`);
      } else if (keys.indexOf(key) < index) {
        report([...at, index], `規定「${key}」を二度引いています。`, `The provision “${key}” is cited twice.`);
      }
    });
  };
  const checkRole = (role: CanonicalRole, at: (string | number)[]) => {
    if (!profile.roles[role]) {
      report(at, `役割「${role}」に名前がありません。`, `The role “${role}” has no name.`);
    }
  };
  const checkWhen = (
    condition: Condition,
    at: (string | number)[],
    ja: string,
    en: string,
    within: readonly RequestKind[] = kinds,
  ) => {
    const before = problems.length;
    checkCondition(condition, at, profile, report);
    if (problems.length === before && possible(condition, within) === false) {
      report(at, `${ja}の条件は、どの答えでも成り立ちません。`, `No answers ever make the condition of ${en} true.`);
    }
  };

  for (const axis of AXES) {
    reportDuplicates(
      profile.classification.axes[axis].levels.map((level) => level.key),
      ['classification', 'axes', axis, 'levels'],
      report,
    );
  }
  for (const [name, { axis, level }] of Object.entries(profile.classification.thresholds)) {
    if (!levelOf(profile.classification, axis, level)) {
      reportLevel(['classification', 'thresholds', name, 'level'], axis, level, report);
    }
  }
  reportDuplicates(
    profile.provisions.map((provision) => provision.key),
    ['provisions'],
    report,
  );
  const citations = profile.provisions.map(({ citation }) => citation.ja);
  citations.forEach((citation, index) => {
    if (citations.indexOf(citation) < index) {
      report(
        ['provisions', index, 'citation'],
        `「${citation}」が二度書かれています。`,
        `“${profile.provisions[index]?.citation.en}” is there twice.`,
      );
    }
  });
  for (const [role, entry] of Object.entries(profile.roles)) {
    if (entry.provision !== undefined && !provisionKeys.has(entry.provision)) {
      report(
        ['roles', role, 'provision'],
        `規定「${entry.provision}」が一覧にありません。`,
        `There is no provision “${entry.provision}”.`,
      );
    }
  }

  profile.tracks.forEach((rule, index) => {
    const at = ['tracks', index];
    checkProvisions(rule.provisions, [...at, 'provisions'], 'トラック', 'The track');
    if (usesTrack(rule.when)) {
      report(
        [...at, 'when'],
        'トラックの条件に、トラックそのものは使えません。',
        'A track cannot depend on the track itself.',
      );
    } else {
      checkWhen(rule.when, [...at, 'when'], `トラック${rule.track}`, `track ${rule.track}`);
    }
  });
  // What does not exist cannot be weighed against the rest.
  if (problems.length === 0) reportTracks(profile, possible, report);

  reportDuplicates(
    profile.requirements.map((requirement) => requirement.key),
    ['requirements'],
    report,
  );
  profile.requirements.forEach((requirement, index) => {
    const at = ['requirements', index];
    checkProvisions(
      requirement.provisions,
      [...at, 'provisions'],
      `要件「${requirement.key}」`,
      `Requirement “${requirement.key}”`,
    );
    checkWhen(requirement.when, [...at, 'when'], `要件「${requirement.key}」`, `requirement “${requirement.key}”`);
    checkCondition(requirement.mandatory, [...at, 'mandatory'], profile, report);
    if ((requirement.kind === 'sla') !== (requirement.sla !== undefined)) {
      report(
        [...at, 'sla'],
        'SLAの要件には数値の定義が要り、ほかの要件には付けられません。',
        'SLA requirements need a definition; others must not have one.',
      );
    }
    if (requirement.sla) checkFigures(requirement.sla, [...at, 'sla'], report);
    const unreviewed = kinds.some(
      (kind) =>
        canApply(profile, kind, requirement.when) &&
        !stepsOf(profile, kind).some((step) => requirement.reviewers.includes(step.role)),
    );
    if (unreviewed) {
      report(
        [...at, 'reviewers'],
        '確認する役割が、決裁の経路のどこにもありません。',
        'None of the reviewing roles has a step in the route.',
      );
    }
    requirement.reviewers.forEach((role, place) => {
      checkRole(role, [...at, 'reviewers', place]);
    });
  });

  if (kinds.length === 0) report(['routes'], '経路が一つもありません。', 'There is no route.');
  for (const kind of kinds) {
    reportDuplicates(
      routeOf(profile, kind).map((stage) => stage.key),
      ['routes', kind],
      report,
    );
    const stepKeys = new Set<string>();
    routeOf(profile, kind).forEach((stage, stageIndex) => {
      if (stage.steps.length === 0) {
        report(['routes', kind, stageIndex, 'steps'], '段階に一つも手順がありません。', 'The stage has no step.');
      }
      stage.steps.forEach((step, index) => {
        const at = ['routes', kind, stageIndex, 'steps', index];
        // Step keys name a step of the whole request, whichever stage it is in.
        if (stepKeys.has(step.key))
          report([...at, 'key'], `キー「${step.key}」が二度使われています。`, `The key “${step.key}” is used twice.`);
        stepKeys.add(step.key);
        checkProvisions(step.provisions, [...at, 'provisions'], `手順「${step.key}」`, `Step “${step.key}”`);
        checkWhen(step.when, [...at, 'when'], `手順「${step.key}」`, `step “${step.key}”`, [kind]);
        checkRole(step.role, [...at, 'role']);
      });
    });
    checkKind(kind, profile, possible, report);
  }
  const escalation = profile.incidents?.escalation ?? [];
  reportDuplicates(
    escalation.map((stage) => stage.key),
    ['incidents', 'escalation'],
    report,
  );
  escalation.forEach((stage, index) => {
    const at = ['incidents', 'escalation', index];
    checkProvisions(stage.provisions, [...at, 'provisions'], `段階「${stage.key}」`, `Stage “${stage.key}”`);
    stage.tell.forEach(({ role }, place) => {
      checkRole(role, [...at, 'tell', place, 'role']);
    });
  });
  (profile.incidents?.suspendedBy ?? []).forEach((role, index) => {
    checkRole(role, ['incidents', 'suspendedBy', index]);
  });
  (profile.evidence ?? []).forEach(({ place, provisions }, index) => {
    checkProvisions(provisions, ['evidence', index, 'provisions'], `証跡「${place}」`, `Evidence “${place}”`);
  });
  const ruleKeys = (profile.changes?.rules ?? []).map((rule) => rule.key);
  reportDuplicates(ruleKeys, ['changes', 'rules'], report);
  (profile.changes?.rules ?? []).forEach((rule, index) => {
    const at = ['changes', 'rules', index];
    checkProvisions(
      rule.provisions,
      [...at, 'provisions'],
      `変更の規則「${rule.key}」`,
      `Rule “${rule.key}” of changes`,
    );
    checkWhen(rule.when, [...at, 'when'], `変更の規則「${rule.key}」`, `rule “${rule.key}” of changes`);
    rule.checks.forEach((check, place) => {
      if (profile.requirements.some((requirement) => requirement.key === check)) return;
      report([...at, 'checks', place], `要件「${check}」が一覧にありません。`, `There is no requirement “${check}”.`);
    });
  });
  for (const [kind, questions] of Object.entries(profile.checks ?? {})) {
    const at = ['checks', kind];
    reportDuplicates(
      questions.map((question) => question.key),
      at,
      report,
    );
    questions.forEach((question, index) => {
      const name = [`質問「${question.key}」`, `Question “${question.key}”`] as const;
      checkProvisions(question.provisions, [...at, index, 'provisions'], ...name);
      checkWhen(question.when, [...at, index, 'when'], name[0], `question “${question.key}”`);
    });
  }
  const movements = profile.movements ?? [];
  reportDuplicates(
    movements.map((rule) => rule.key),
    ['movements'],
    report,
  );
  movements.forEach((rule, index) => {
    const at = ['movements', index];
    checkProvisions(
      rule.provisions,
      [...at, 'provisions'],
      `持出し等の規則「${rule.key}」`,
      `Rule “${rule.key}” of movements`,
    );
    checkMovementRule(rule, at, report);
    if (looksAtInformationOnly(rule.when)) {
      checkWhen(rule.when, [...at, 'when'], `持出し等の規則「${rule.key}」`, `rule “${rule.key}” of movements`);
    }
    rule.permitters.forEach((role, place) => {
      checkRole(role, [...at, 'permitters', place]);
    });
  });
  checkRole(profile.switches.exemptionsBy, ['switches', 'exemptionsBy']);
  if (!allSteps(profile).some((step) => step.action === 'final' && step.role === profile.switches.exemptionsBy)) {
    report(
      ['switches', 'exemptionsBy'],
      '例外措置を認める役割に、決裁の手順がありません。',
      'The role that grants exemptions has no final step.',
    );
  }
  if (problems.length === 0) reportContradictions(profile, possible, report);
  return problems;
}
