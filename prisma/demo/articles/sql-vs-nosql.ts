import type { DemoArticle } from '../demo.ts'
import {
  alsoRead,
  block,
  callout,
  chooseIf,
  code,
  comparison,
  coursesByRule,
  doc,
  h2,
  h3,
  labelled,
  p,
  placedPromo,
  questions,
  takeaways,
  ul,
} from '../write.ts'
import { written } from './written.ts'

export const sqlVsNosql: DemoArticle = written({
  title: 'SQL or NoSQL: how to choose a database',
  slug: 'sql-vs-nosql',
  standfirst:
    'Relational databases answer questions you have not thought of yet. The others answer one question very fast. Which do you need?',
  body: doc(
    takeaways(
      'The gist',
      'NoSQL is a name for what it is not. It covers four quite different kinds of store.',
      'Choose by the questions that you will ask, not by the amount of data.',
      'A relational database is the safe first choice; add a second store when a measurement asks for it.',
    ),
    p(
      'At the railway where I used to work, the timetable was in a relational database and the position of each train in a key-value store. Nobody found that strange. The timetable had to be right under every question that a planner might ask. The position had to be there within milliseconds, and a minute later it was worthless.',
    ),
    p(
      'That is the whole argument in small. The two families are tools for different moments, and the heat of the debate comes from people who only ever had one of the moments.',
    ),
    h2('What SQL databases promise'),
    p(
      'In 1970 Edgar F. Codd, a researcher at IBM, proposed to keep data in plain tables and to describe what you want instead of how to fetch it. The language that grew from this became SQL. Fifty years of work have gone into making the machine find the “how”.',
    ),
    p('Four promises come with a transaction in such a database, known by their initials as ACID:'),
    labelled(
      ['Atomicity', 'all of the change happens, or none of it.', 'cube'],
      ['Consistency', 'the rules you declared hold before and after.', 'check'],
      ['Isolation', 'two changes at the same time do not trip over each other.', 'lock'],
      ['Durability', 'what was confirmed survives the power cut.', 'shield'],
    ),
    p(
      'Here is why that matters. A learner enrols, and one seat fewer is free. Either both rows change or neither does:',
    ),
    code(
      'sql',
      'enrol.sql',
      `
BEGIN;

UPDATE intake
   SET seats_free = seats_free - 1
 WHERE id = 42 AND seats_free > 0;

INSERT INTO enrolment (learner_id, intake_id, enrolled_on)
VALUES (7, 42, CURRENT_DATE);

COMMIT;
`,
    ),
    p(
      'If the first statement touches no row, the program rolls back, and nobody sits on a seat that does not exist. Doing this by hand, in a store without transactions, is possible. It is also how the double bookings get in.',
    ),
    h2('What NoSQL databases promise'),
    p(
      'The word covers at least four designs, which have little in common but the missing letters:',
    ),
    labelled(
      [
        'Key-value',
        'a dictionary on a network: Redis, Valkey. Very fast, and it knows nothing about the value.',
      ],
      ['Document', 'JSON-like records with their own shape: MongoDB, Couchbase.'],
      ['Wide-column', 'huge tables spread over many machines by key: Cassandra, ScyllaDB.'],
      ['Graph', 'nodes and edges, for questions about paths: Neo4j.'],
    ),
    p(
      'Most of them trade something away. A common trade is described by Eric Brewer’s CAP theorem: when the network between your machines breaks, a store must either refuse some requests or give answers that may be out of date. Many such stores choose to answer. For a feed of posts that is right; for an account balance, think twice.',
    ),
    p(
      'The borders have blurred since. MongoDB has supported multi-document transactions since version 4.0, and PostgreSQL stores and indexes JSON.',
    ),
    h2('The same data twice'),
    p('A course with its modules, first as tables, then as one document:'),
    code(
      'sql',
      'relational.sql',
      `
SELECT c.title, m.position, m.title
  FROM course c
  JOIN module m ON m.course_id = c.id
 WHERE c.slug = 'data-analytics'
 ORDER BY m.position;
`,
    ),
    code(
      'json',
      'document.json',
      `
{
  "slug": "data-analytics",
  "title": "Data Analytics for Everyday Work",
  "modules": [
    { "title": "Spreadsheets, properly", "weeks": 5 },
    { "title": "SQL", "weeks": 6 },
    { "title": "Showing it", "weeks": 5 }
  ]
}
`,
    ),
    p(
      'The document is a joy to read: one request, everything there. Now your boss asks which modules across all courses last longer than five weeks. In SQL, that is one more line. With documents you read every course, or keep a second copy by module and make sure that both copies agree for ever.',
    ),
    placedPromo(),
    h2('Point by point'),
    comparison(
      'Relational and non-relational databases',
      ['Relational (SQL)', 'Document and key-value'],
      [
        'Shape of data',
        'declared in advance, checked on every write',
        'free; checked by your code, if at all',
      ],
      ['Questions', 'any, also those that come later', 'those you planned the keys for'],
      ['Relations', 'joins and foreign keys', 'nest them, or look up twice'],
      ['Growing', 'a bigger machine first, then replicas', 'more machines, spread by key'],
      ['Change of shape', 'a migration, all rows at once', 'row by row; old shapes stay around'],
      ['Skills', 'one language, known for decades', 'one interface for each product'],
    ),
    block('statistic', {
      value: '48.7 %',
      label:
        'of respondents had worked with PostgreSQL in the past year, more than with any other database',
      source: {
        title: 'Developer Survey 2024, databases',
        publisher: 'Stack Overflow',
        url: 'https://survey.stackoverflow.co/2024/technology',
        asOf: '2024-07-24',
      },
    }),
    h2('Four myths'),
    h3('“NoSQL is faster”', 'nosql-is-faster'),
    p(
      'For fetching one record by its key, both are fast, and the network takes longer than either. Speed comes from indexes and from how much you read.',
    ),
    h3('“SQL does not scale”', 'sql-does-not-scale'),
    p(
      'A single good machine handles tens of thousands of simple queries a second and some terabytes of data. Few of us will ever be lucky enough to need more.',
    ),
    h3('“No schema means flexibility”', 'no-schema'),
    p(
      'There is always a schema. It is in the database, or it is scattered over your code as ifs and question marks.',
    ),
    h3('“You must choose once”', 'choose-once'),
    p(
      'You can add a store for one purpose later. Moving out of a store whose data has no rules is much harder.',
    ),
    h2('Choosing'),
    chooseIf(
      'a relational database',
      'Take one if',
      'your things refer to each other',
      'money, stock, seats or grades must add up',
      'you do not know all questions yet, which is to say: nearly always',
    ),
    chooseIf(
      'a document or key-value store',
      'Take one if',
      'each record is read and written as a whole',
      'you know the few access paths and they will not change',
      'it is a cache, a session, a feed or an event log',
    ),
    callout(
      'tip',
      'A test for the afternoon',
      'Write the ten questions that your application will ask most. Then let a colleague invent three that you did not expect. If the store of your choice answers two of the three without new code, take it.',
    ),
    p('And whatever you choose, do these three things in the first week:'),
    ul(
      'restore a backup, because an untested backup is a hope',
      'look at the slowest query every Monday',
      'write down who may change the shape of the data, and how',
    ),
    alsoRead('python-for-data-analysis-first-steps'),
    coursesByRule('Courses in data science', { topic: 'data-science' }),
    questions(
      'Questions about databases',
      'when-is-nosql-the-wrong-choice',
      'what-is-a-primary-key',
      'sql-or-python-first',
    ),
  ),
  by: ['tove-ekdahl'],
  about: ['data-science', 'programming-languages'],
  pinned: ['msc-data-science'],
  level: 'INTERMEDIATE',
  publishedOn: '2025-09-03',
  targetQuery: 'sql vs nosql',
  aiDisclosure:
    'A language model suggested alternative wordings for two headings and checked the spelling. Every statement, query and example was written and tested by the author.',
  views: 2217,
  drawing: { hue: 25, label: 'stack' },
})
