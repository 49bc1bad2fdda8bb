import type { ChecksMessage } from './checks.vi.ts'

export const checksEn: Record<ChecksMessage, string> = {
  'checks.severity.error': 'Wrong',
  'checks.severity.warning': 'Doubtful',
  'checks.severity.note': 'Note',

  'checks.name.declared-count': 'Number differs from the list',
  'checks.why.declared-count':
    'Averages add up the number the paper gives; the list says otherwise, so averages and totals disagree.',
  'checks.found.declared-count':
    'The paper gives criteria: {declared}; the list has {count}: {list}.',
  'checks.found.declared-count.mixed':
    'The paper gives criteria: {declared}; the list has {count} items, of which criteria {criteria} and sub-criteria {parts}: {list}.',
  'checks.fix.declared-count': 'Drop the number {declared} and count the list (criteria: {count})',

  'checks.name.declared-without-list': 'All criteria declared, no list',
  'checks.why.declared-without-list':
    'The list is usually left blank because everything is met. Until it is marked, it is missing from what is counted by criterion.',
  'checks.found.declared-without-list':
    'The paper gives {declared} criteria met, the whole set, but the list is blank.',
  'checks.fix.declared-without-list': 'Mark all {declared} criteria as met',

  'checks.name.more-than-set': 'More criteria than the set has',
  'checks.why.more-than-set':
    'A commune or district cannot meet more criteria than the set has, so at least one of the numbers is wrong.',
  'checks.found.more-than-set': 'The paper gives {declared} criteria, the set has only {size}.',
  'checks.found.more-than-set.sum':
    'Achieved {baseline} and planned in addition {planned} make {sum} criteria, the set has only {size}.',

  'checks.name.mixed-levels': 'Criteria and sub-criteria in one list',
  'checks.why.mixed-levels':
    'Meeting a sub-criterion is not meeting the criterion, so they cannot be counted together. Ask whether the criterion is met as a whole or only in part.',
  'checks.found.mixed-levels':
    '{parts} are sub-criteria (of criterion {criteria}), the other items of the list are criteria: {list}.',
  'checks.found.mixed-levels.many':
    'Communes whose lists mix criteria and sub-criteria: {count} ({names}).',
  'checks.fix.mixed-levels': 'Drop {parts}: criterion {criteria} is in the list already',

  'checks.name.achieved-and-planned': 'Both achieved and planned',
  'checks.why.achieved-and-planned':
    'The criterion counts twice in what will be met. Usually one of the two lists has a slip of the keyboard.',
  'checks.found.achieved-and-planned':
    'Criterion {numbers} is both in the achieved and in the planned list.',
  'checks.found.achieved-and-planned.neither':
    'Criterion {numbers} is both in the achieved and in the planned list, and {neither} is in neither.',
  'checks.fix.achieved-and-planned': 'Take {numbers} out of the planned list',

  'checks.name.unknown-number': 'Number unknown to the set',
  'checks.why.unknown-number':
    'An unknown number is counted nowhere: a slip of the keyboard, or a list by another set.',
  'checks.found.unknown-number': 'The set has no {numbers}. The list reads: {list}.',
  'checks.fix.unknown-number': 'Take {numbers} out of the list',

  'checks.name.criterion-and-parts': 'Criterion and sub-criteria disagree',
  'checks.why.criterion-and-parts':
    'A criterion is met when all its sub-criteria are. Where the two disagree, counts by criterion and by sub-criterion differ.',
  'checks.found.criterion-and-parts.met':
    'Every sub-criterion of criterion {criteria} is met but the criterion is not marked.',
  'checks.found.criterion-and-parts.missing':
    'Criterion {criteria} is marked as met but lacks sub-criteria {parts}.',
  'checks.fix.criterion-and-parts': 'Mark criterion {criteria} as met',

  'checks.name.lost-criterion': 'The plan loses a criterion',
  'checks.why.lost-criterion':
    'A criterion met before and not at the end of the year lowers the cumulative figure; that needs a reason.',
  'checks.found.lost-criterion': 'Criterion {numbers} is met and lost during the year by the plan.',
  'checks.found.lost-criterion.not-met':
    'Criterion {numbers} is marked as lost but is not in the achieved list.',
  'checks.fix.lost-criterion': 'Keep criterion {numbers}',

  'checks.name.registered-not-covered': 'Registered without all criteria',
  'checks.why.registered-not-covered':
    'For a commune or district registered to reach a standard this year, achieved and planned together must cover the set.',
  'checks.found.registered-not-covered':
    'Registered for “{standard}”, but achieved and planned lack criterion {numbers}.',
  'checks.found.registered-not-covered.unknown':
    'Registered for “{standard}”, but there is no list of criteria yet.',
  'checks.fix.registered-not-covered': 'Add {numbers} to the planned list',

  'checks.name.standard-order': 'Registered ahead of the order',
  'checks.why.standard-order':
    'A commune reaches the lower standard before the higher one. Said only where all recognised communes have been entered.',
  'checks.found.standard-order':
    'Registered for “{standard}”, but neither recognised nor registered for “{lower}”.',

  'checks.name.held-value': 'Value waiting for a decision',
  'checks.why.held-value':
    'The value is kept as the file has it and counts nowhere until somebody decides.',
  'checks.found.held-value': '“{raw}” at {source}: {reason}',
  'checks.found.held-value.list':
    '“{raw}” at {source} is a list that Excel turned into a number; it may be {list}.',
  'checks.found.held-value.list.achieved':
    '“{raw}” at {source} is a list that Excel turned into a number; it may be {list}, of which {achieved} is achieved already.',
  'checks.found.held-value.reading': '“{raw}” at {source}: {reason} It may be {list}.',
  'checks.found.held-value.reading.achieved':
    '“{raw}” at {source}: {reason} It may be {list}, of which {achieved} is achieved already.',
  'checks.fix.held-value': 'Take the proposed reading',
  'checks.fix.held-value.list': 'Enter the list {list}',

  'checks.name.list-title': 'Title differs from the list',
  'checks.why.list-title':
    'The title is printed on the appendix and copied into the text; its figures must be those of the list itself.',
  'checks.found.list-title.count': 'The title says communes: {printed}; the list has {count}.',
  'checks.found.list-title.average':
    'The title gives an average of {printed} criteria per commune; the list gives {target} (achieved {baseline}).',
  'checks.found.list-title.cut':
    'The title gives an average of {printed} criteria per commune, cut from {average}; rounded it is {rounded}.',
  'checks.fix.list-title': 'Correct the title: {title}',

  'checks.name.cell-over-base': 'Cell above the number of communes',
  'checks.why.cell-over-base':
    'No more communes can meet a criterion than there are. Above the average base but within the communes, the average divides by a base that does not cover those counted.',
  'checks.found.cell-over-base.communes':
    'The cell says {value}, {column} has only {communes} communes.',
  'checks.found.cell-over-base.base':
    'The cell says {value}, the average of {column} divides by {base} (of {communes} communes).',
  'checks.found.cell-over-base.total': 'The plan says {value}, there are only {communes} communes.',

  'checks.name.target-below-baseline': 'Below what was achieved',
  'checks.why.target-below-baseline':
    'The cumulative figure cannot be below what was achieved unless communes lose the criterion; then say which.',
  'checks.found.target-below-baseline.target':
    'Planned {value}, achieved before {before}: {lost} fewer.',
  'checks.found.target-below-baseline.actual':
    'Actual {value}, achieved before {before}: {lost} fewer.',

  'checks.name.matrix-and-communes': 'Table differs from the communes',
  'checks.why.matrix-and-communes':
    'The cell and the lists of communes say the same thing. Where only some communes are known, only what cannot agree is said.',
  'checks.found.matrix-and-communes.all':
    'The cell says {value}, the communes give {count}: {names}.',
  'checks.found.matrix-and-communes.none':
    'The cell says {value}, no commune meets it by its list.',
  'checks.found.matrix-and-communes.more':
    'The cell says {value}, the communes with lists alone give {count}: {names}.',
  'checks.found.matrix-and-communes.fewer':
    'The cell says {value}: {count} are named in lists and only {others} have no list, so it is {most} at most.',
  'checks.fix.matrix-and-communes': 'Enter {count} as counted from communes',

  'checks.name.feasibility': 'More communes than can meet all',
  'checks.why.feasibility':
    'No more communes can meet the whole set than meet its rarest criterion. Recognised communes may lack criteria of the set in force: where that is so, write the reason.',
  'checks.found.feasibility':
    'Recognised by the end of the year: {planned}; by the table at most {bound} communes meet all criteria: {names}.',

  'checks.name.base-of-units': 'Base differs from the units',
  'checks.why.base-of-units':
    'Rates and averages divide by this number. Where it differs from the communes there are, the printed table disagrees with the list of units.',
  'checks.found.base-of-units.rate': 'Rates divide by {value}, the plan has {derived} communes.',
  'checks.found.base-of-units.rate-recognised':
    'Rates divide by the {value} recognised communes, not by the {derived} of the plan.',
  'checks.found.base-of-units.average':
    'The average of {column} divides by {value}, the units give {derived}.',
  'checks.found.base-of-units.all':
    'Averages divide by all communes, by default by those recognised: {names}.',
  'checks.found.base-of-units.recognised':
    'Averages divide by the recognised communes, by default by all: {names}.',
  'checks.fix.base-of-units': 'Take the base from the units again',

  'checks.name.province-figure': 'Columns do not add up to the total entered',
  'checks.why.province-figure':
    'A total entered as such must equal the sum of the columns once all are there.',
  'checks.found.province-figure': 'The columns sum to {sum}, the total entered is {figure}.',
  'checks.found.province-figure.more':
    'With {filled} of {columns} columns the sum is {sum} already, above the total entered, {figure}.',
  'checks.fix.province-figure': 'Drop the total entered and take the sum ({sum})',

  'checks.name.recognised-count': 'Recognised communes',
  'checks.why.recognised-count':
    'Communes recognised when the year begins are the average base of the higher set, so they must agree with the decisions entered.',
  'checks.found.recognised-count.named':
    '{column} gives {count} recognised communes, those with decisions alone are {named}.',
  'checks.found.recognised-count.communes':
    '{column} gives {count} recognised communes but has only {communes}.',
  'checks.fix.recognised-count': 'Enter {named} recognised communes',

  'checks.name.duplicate-names': 'Same name twice in a district',
  'checks.why.duplicate-names':
    'Two units of one kind and name in a district are usually one commune entered twice; counts and bases come out too large.',
  'checks.found.duplicate-names': '{name} is there {count} times in {parent}.',

  'checks.name.unit-outside-columns': 'Commune outside the columns',
  'checks.why.unit-outside-columns':
    'A commune of the programme that belongs to no column is counted in no table and no base.',
  'checks.found.unit-outside-columns': '{name} is in the programme but in no column of the tables.',
  'checks.found.unit-outside-columns.many':
    'Communes in the programme but in no column: {count} ({names}).',

  'checks.name.registered-outside': 'Registration of a commune outside the plan',
  'checks.why.registered-outside':
    'A commune closed before the year’s end, outside the programme or in no column is in no list or appendix, so this registration is not counted.',
  'checks.found.registered-outside':
    '{name} is registered for “{standard}”, but the plan of {year} does not count this commune.',
  'checks.fix.registered-outside': 'Remove this registration',

  'checks.name.column-without-communes': 'Column without communes',
  'checks.why.column-without-communes':
    'A column without communes has nothing to divide its average by, and its figures belong to nobody.',
  'checks.found.column-without-communes': 'Column {column} has no communes.',
  'checks.found.column-without-communes.all': 'The plan has no communes in its columns yet.',

  'checks.name.row-partly-blank': 'Row with blank cells',
  'checks.why.row-partly-blank':
    'A blank is not 0: totals, rates and averages will rise when the figure comes.',
  'checks.found.row-partly-blank': 'Blank columns: {count} ({names}).',

  'checks.name.agency-missing': 'Criterion without an agency',
  'checks.why.agency-missing':
    'The other criteria of the set are assigned; nobody follows this one, and the appendix of assignments prints a blank.',
  'checks.found.agency-missing':
    'Criterion {number} ({name}) has no agency in charge; {assigned}/{criteria} criteria of the set have one.',

  'checks.name.agency-spelling': 'One agency in several spellings',
  'checks.why.agency-spelling':
    'Spellings count as agencies of their own, so the agency’s criteria are split and the appendix prints both.',
  'checks.found.agency-spelling': 'May be one agency: {names}.',
  'checks.fix.agency-spelling': 'Write “{name}” everywhere',

  'checks.where.unit': '{unit} ({column})',
  'checks.where.outside': '{unit} (outside the columns)',
  'checks.where.in': '{where}, {part}',
  'checks.where.criterion': 'criterion {number}',
  'checks.where.baseline': 'achieved',
  'checks.where.planned': 'planned',
  'checks.where.actual': 'actual',
  'checks.where.layer.baseline': 'achieved by the end of {year}',
  'checks.where.layer.target': 'plan {year}',
  'checks.where.layer.actual': 'actual {year}',
  'checks.where.cell': '{row} × {column}',
  'checks.where.total': 'total',
  'checks.where.averageBase': 'average base',
  'checks.where.rateBase': 'rate base',
  'checks.where.rate': 'rate',
  'checks.where.list.registered': 'Registered: {standard}',
  'checks.where.list.group': 'List: {group}',
  'checks.where.units': 'List of units',
  'checks.where.file': '{source}, file {file}',
  'checks.where.plan': 'Whole plan',

  'checks.title': 'Checks',
  'checks.count': 'Findings: {shown}',
  'checks.countOf': 'Findings: {shown} of {all}',
  'checks.checking': 'Checking…',
  'checks.clean': 'Nothing doubtful was found',
  'checks.cleanText':
    'Tables, lists of communes and bases agree. This screen follows each edit by itself.',
  'checks.noneShown': 'No finding passes the filters',
  'checks.noneShownText': 'Findings hidden by the filters: {count}.',
  'checks.clearFilters': 'Clear the filters',
  'checks.list': 'Findings',
  'checks.groupBy': 'Group by',
  'checks.groupBy.severity': 'Severity',
  'checks.groupBy.place': 'Place',
  'checks.filter.severity': 'Severity',
  'checks.filter.rule': 'Kind',
  'checks.filter.rule.all': 'Every kind',
  'checks.filter.column': 'District, column',
  'checks.filter.column.all': 'Everywhere',
  'checks.filter.state': 'State',
  'checks.filter.state.open': 'Open',
  'checks.filter.state.accepted': 'Accepted',
  'checks.filter.state.all': 'All',
  'checks.filter.text': 'Find a commune, a word…',
  'checks.showMore': 'Show {count} more',
  'checks.select': 'Select: {message}',
  'checks.selected': 'Selected: {count}',
  'checks.selectRule': 'Select all of this kind ({count})',
  'checks.unselect': 'Clear the selection',
  'checks.hasFix': 'has a fix',
  'checks.jump': 'Go there',
  'checks.fixOne': 'Fix',
  'checks.fixMany': 'Fix {count}',
  'checks.acceptOne': 'Accept…',
  'checks.acceptMany': 'Accept {count}…',
  'checks.reopen': 'Take the acceptance back',
  'checks.reopenMany': 'Take {count} acceptances back',
  'checks.export': 'Export to Excel',
  'checks.exporting': 'Exporting…',
  'checks.detail.where': 'Where',
  'checks.detail.why': 'Why it matters',
  'checks.detail.fix': 'Proposed fix',
  'checks.detail.changes': 'What will change',
  'checks.detail.none': 'blank',
  'checks.detail.noFix':
    'Somebody has to decide here: go there and correct it, or accept it with a reason.',
  'checks.detail.acceptedBecause': 'Accepted: {reason}',
  'checks.detail.more': 'and {count} more changes',
  'checks.keys': 'Enter: go there · F: fix · A: accept · Space: select',
  'checks.accept.title': 'Accept {count} findings',
  'checks.accept.titleOne': 'Accept this finding',
  'checks.accept.text':
    'An accepted finding turns grey and no longer counts. It comes back when the figures behind it change.',
  'checks.accept.reason': 'Reason',
  'checks.accept.example': 'For example: asked the district, the number in the paper is right',
  'checks.accept.do': 'Accept',
  'checks.fixed': 'Fixed: {count}.',
  'checks.fixedSome':
    'Fixed: {count}. Left alone because they change the same place: {left}; look at each of them.',
  'checks.openOfRail': 'Wrong or doubtful: {count}',
  'checks.status.title': 'Open the checks',
  'checks.status.errors': 'Wrong {count}',
  'checks.status.warnings': 'Doubtful {count}',
  'checks.status.notes': 'Notes {count}',
  'checks.status.clean': 'Figures agree',

  'checks.file': 'Findings - {name}',
  'checks.sheet': 'Findings',
  'checks.sheet.title': 'DOUBTFUL POINTS IN THE FIGURES OF THE PLAN',
  'checks.sheet.plan':
    '{plan}: wrong {errors}, doubtful {warnings}, notes {notes}, accepted {accepted}',
  'checks.sheet.no': 'No.',
  'checks.sheet.severity': 'Severity',
  'checks.sheet.rule': 'Kind',
  'checks.sheet.column': 'District, column',
  'checks.sheet.where': 'Where',
  'checks.sheet.message': 'Finding',
  'checks.sheet.fix': 'Proposed fix',
  'checks.sheet.accepted': 'Reason of acceptance',

  'checks.name.village-declared': 'A number of villages unlike the names',
  'checks.why.village-declared':
    'The number and the names stand side by side in the appendix; if they differ, the total and the list disagree.',
  'checks.found.village-declared': '{declared} {noun} are stated, {count} are named: {names}.',
  'checks.fix.village-declared': 'Drop the stated {declared} and count the names ({count})',
  'checks.name.village-over-total': 'More than all villages',
  'checks.why.village-over-total':
    'Villages reached and planned cannot be more than there are, so at least one of the figures is wrong.',
  'checks.found.village-over-total.both':
    '{baseline} reached and {more} planned are {sum} {noun}, out of {total}.',
  'checks.found.village-over-total.achieved':
    '{baseline} reached and {more} added by the year’s end are {sum} {noun}, out of {total}.',
  'checks.found.village-over-total.one': 'The figure “{figure}” is {more} {noun}, out of {total}.',
  'checks.name.village-sums': 'Villages of the communes unlike the overall figure',
  'checks.why.village-sums':
    'One figure is written in two places: by commune, and for the district or the province. They must agree before printing.',
  'checks.found.village-sums.all':
    '“{figure}”: the parts add up to {sum} {noun}, the overall figure is {own}, {difference} apart.',
  'checks.found.village-sums.more':
    '“{figure}”: {known} of {communes} communes already add up to {sum} {noun}, more than the overall figure {own}.',
  'checks.found.village-sums.less':
    '“{figure}”: {known} of {communes} communes add up to {sum} of the overall {own} {noun}; the communes of the other {difference} are not known.',
  'checks.fix.village-sums': 'Drop the overall figure {own} and take the sum {sum}',
  'checks.name.village-twice': 'A village named twice',
  'checks.why.village-twice': 'The village is counted twice in its commune.',
  'checks.found.village-twice': 'One village is named {count} times: {names}.',
  'checks.fix.village-twice': 'Keep {name} once',
  'checks.name.village-reached-and-planned': 'A village both reached and planned',
  'checks.why.village-reached-and-planned':
    'The village counts twice in the running total. Usually one of the two lists is mistaken.',
  'checks.found.village-reached-and-planned':
    '{names} are among the villages reached and among those planned.',
  'checks.fix.village-reached-and-planned': 'Take {names} out of the planned villages',
  'checks.name.indicator-sum': 'Start and addition unlike the plan',
  'checks.why.indicator-sum':
    'The three figures must agree: the planned one is the start plus what is added. Sentences and appendices use all three.',
  'checks.found.indicator-sum':
    '{baseline} at the start and {added} added are {sum}; the plan says {target}.',
  'checks.fix.indicator-sum': 'Drop the stated {target} and take {sum}',
  'checks.name.indicator-direction': 'A plan against the indicator’s direction',
  'checks.why.indicator-direction':
    'Usually one of the two figures is mistyped, or the direction of the indicator (up or down) is not set rightly.',
  'checks.found.indicator-direction.up':
    'The plan {target} is below the start {baseline}, while this indicator should rise.',
  'checks.found.indicator-direction.down':
    'The plan {target} is above the start {baseline}, while this indicator should fall.',
  'checks.name.indicator-rate': 'A rate above 100%',
  'checks.why.indicator-rate':
    'A part cannot exceed its whole, so this figure or its base is wrong.',
  'checks.found.indicator-rate':
    'The figure “{figure}” {value} is larger than its base of {base}{baseName}.',
  'checks.name.indicator-percent': 'A percentage outside 0–100',
  'checks.why.indicator-percent': 'A share of a whole lies between 0 and 100.',
  'checks.found.indicator-percent': 'The figure “{figure}” is {value} per cent.',

  'checks.name.capital-parts-total': 'Parts of capital differ from the declared total',
  'checks.why.capital-parts-total':
    'A declared total must be the sum of its parts. One of the two is wrong, and text and appendix would carry different figures.',
  'checks.found.capital-parts-total.more':
    'Declared {declared} {unit}, the parts add up to {computed}: {difference} {unit} too much.',
  'checks.found.capital-parts-total.less':
    'Declared {declared} {unit}, the parts add up to {computed}: {difference} {unit} too little.',
  'checks.found.capital-parts-total.rounding':
    'Declared {declared} {unit}, the parts add up to {computed}: {difference} {unit} apart, which rounding each part may explain.',
  'checks.fix.capital-parts-total':
    'Drop the declared {declared} and take the sum {computed} {unit}',
  'checks.name.capital-part-missing': 'A part of the capital has no figure',
  'checks.why.capital-part-missing':
    'The total and some parts are known, others blank: nobody can tell where the rest belongs.',
  'checks.found.capital-part-missing':
    '{rest} {unit} of the declared total belong to no part yet; without a figure: {names}.',
  'checks.fix.capital-part-missing': 'Write the remaining {rest} {unit} into “{name}”',
  'checks.name.capital-shares': 'Shares of capital do not add up to 100%',
  'checks.why.capital-shares':
    'Each share is rounded for itself, so the sum is sometimes slightly off and readers will ask. No share is bent to fit.',
  'checks.found.capital-shares.more':
    'The printed shares add up to {sum}%, {off} above 100% through rounding.',
  'checks.found.capital-shares.less':
    'The printed shares add up to {sum}%, {off} below 100% through rounding.',
  'checks.name.capital-unit': 'An amount probably in the wrong unit',
  'checks.why.capital-unit':
    'Million and billion dong mixed up make an amount a thousand times wrong, and with it the total and every share.',
  'checks.found.capital-unit.total':
    'Written {amount} {unit}; with {proposed} {unit} the total and its parts would agree.',
  'checks.found.capital-unit.siblings':
    'Written {amount} {unit}, far from the lines beside it; {proposed} {unit} would be of their size.',
  'checks.fix.capital-unit': 'Change {amount} to {proposed} {unit}',

  'change.checks.fix': 'Fix a finding: {where}: {fix}',
  'change.checks.fixMany': 'Fix {count} findings: {rule}',
  'change.checks.accept': 'Accept a finding: {where}: {reason}',
  'change.checks.acceptMany': 'Accept {count} findings: {reason}',
  'change.checks.reopen': 'Take back the acceptance of a finding: {where}',
  'change.checks.reopenMany': 'Take back {count} acceptances',
  'checks.name.sentence-stale': 'Sentences given out differ from the tables',
  'checks.why.sentence-stale':
    'The sentence was copied or exported; figures in the tables moved since, so the paper outside no longer holds.',
  'checks.found.sentence-stale':
    '“{title}” was given out with {before}; the table has {after} today.',
  'checks.found.sentence-stale.several':
    '“{title}” was given out with {before}; the table has {after} today, and {more} more figures moved.',
  'checks.found.sentence-stale.gone':
    '“{title}” was given out with {before}; the table has no such figure any more.',
}
