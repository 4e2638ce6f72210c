import type { DemoArticle } from '../demo.ts'
import { media, topic } from '../ids.ts'
import {
  alsoRead,
  block,
  callout,
  code,
  doc,
  h2,
  h3,
  labelled,
  p,
  pinnedCourses,
  questions,
  quote,
  steps,
  table,
  text,
  ul,
} from '../write.ts'
import { written } from './written.ts'

export const pythonFirstSteps: DemoArticle = written({
  title: 'Your first data analysis in Python, start to finish',
  slug: 'python-for-data-analysis-first-steps',
  standfirst:
    'Late buses, one small file, thirty lines of code. You load the data, check it, ask it a question, and draw one honest chart.',
  body: doc(
    p(
      'Most introductions to data analysis begin with a tour of a library. Forty functions later you know a lot and can do nothing. Let us take one question instead and go from a file to an answer: *which bus route is late most often, and is it getting worse?*',
    ),
    p(
      'You need Python 3.11 or newer and an hour. If you have never programmed, you can still follow; type the lines, change a number, and see what happens.',
    ),
    h2('Set up in five minutes'),
    steps(
      '',
      ['Make a folder', 'Call it `buses`. Everything for this analysis lives in it.'],
      [
        'Make an environment',
        'In a terminal inside the folder: `python -m venv .venv`, then activate it with `source .venv/bin/activate` (on Windows `.venv\\Scripts\\activate`).',
      ],
      ['Install three packages', '`pip install pandas matplotlib jupyterlab`'],
      ['Open a notebook', '`jupyter lab` opens in your browser. Choose “Python 3”.'],
    ),
    p(
      'Now the data. Save these lines as `buses.csv`. Real files are longer, but they have the same faults:',
    ),
    code(
      'text',
      'buses.csv',
      `
date,route,planned,actual
2026-03-02,12,08:00,08:04
2026-03-02,12,09:00,09:11
2026-03-02,7,08:10,08:09
2026-03-03,12,08:00,08:15
2026-03-03,7,08:10,
2026-03-03,7 ,09:10,09:12
2026-03-03,12,08:00,08:15
2026-03-04,12,08:00,08:02
2026-03-04,7,08:10,08:31
`,
    ),
    h2('Look before you compute'),
    code(
      'python',
      'buses.ipynb',
      `
import pandas as pd

buses = pd.read_csv("buses.csv", dtype={"route": "string"})
buses.info()
buses.sample(5, random_state=1)
`,
    ),
    p(
      '`info` tells you how many rows there are, which columns have gaps, and what type pandas took each column for. Read it like the label on a bottle of medicine. In our file it shows nine rows and one missing value in `actual`.',
    ),
    p('Look closer and you find three faults that no message will report:'),
    labelled(
      ['A stray space', 'the sixth line says “7 ” and would count as a route of its own.'],
      ['A duplicate row', 'the 08:00 bus of 3 March is listed twice.'],
      [
        'A gap',
        'one bus has no arrival. Was it cancelled, or did nobody write it down? You must decide, and say what you decided.',
      ],
    ),
    callout(
      'tip',
      'Keep the original',
      'Never fix the file itself. Fix the data in code, so that everyone can see each correction and you can repeat it next month.',
    ),
    h2('Clean in the open'),
    code(
      'python',
      null,
      `
buses["route"] = buses["route"].str.strip()
buses = buses.drop_duplicates()

cancelled = buses["actual"].isna().sum()
buses = buses.dropna(subset=["actual"])

planned = pd.to_datetime(buses["date"] + " " + buses["planned"])
actual = pd.to_datetime(buses["date"] + " " + buses["actual"])
buses["delay"] = (actual - planned).dt.total_seconds() / 60
`,
    ),
    p(
      'Eight rows remain once the duplicate is gone, and seven once the gap is gone. Write both numbers into your notes. When somebody asks in a month why your total differs from theirs, the answer is there.',
    ),
    h2('Ask the question'),
    p(
      'Group the rows by route and let pandas count. Each line of the result answers a question that a passenger would ask:',
    ),
    code(
      'python',
      null,
      `
by_route = buses.groupby("route")["delay"].agg(
    rides="count",
    median="median",
    worst="max",
)
by_route["late_share"] = (
    buses.assign(late=buses["delay"] > 5).groupby("route")["late"].mean().round(2)
)
by_route
`,
    ),
    table(
      'What comes out (delay in minutes; late means more than five)',
      ['Route', 'Rides', 'Median', 'Worst', 'Share late'],
      ['12', '4', '7.5', '15', '0.50'],
      ['7', '3', '2', '21', '0.33'],
    ),
    p(
      'Why the median and not the average? One bus that was 21 minutes late pulls the average of route 7 up to more than seven minutes, though two of its three rides were fine. The median says what an ordinary ride is like. The worst case is shown next to it, because the ordinary ride is not the one people remember.',
    ),
    h3('Is it getting worse?', 'is-it-getting-worse'),
    p(
      'With three days of data the honest answer is: we do not know. You could draw a line through three points, and it would go up or down, and mean nothing. For a trend in delays you want several weeks at least, because Mondays differ from Sundays.',
    ),
    h2('One chart'),
    code(
      'python',
      null,
      `
import matplotlib.pyplot as plt

figure, axes = plt.subplots(figsize=(7, 3))
for place, (route, rides) in enumerate(buses.groupby("route")):
    axes.plot(rides["delay"], [place] * len(rides), "o", alpha=0.6, label=f"Route {route}")
axes.axvline(5, linestyle="--")
axes.set_xlabel("Delay in minutes")
axes.set_yticks([])
axes.legend()
figure.savefig("delays.png", dpi=150, bbox_inches="tight")
`,
    ),
    block('image', {
      mediaId: media('figure-bus-delays'),
      alt: null,
      caption: text(
        'Each dot is one ride, route 12 above and route 7 below; the marks are five minutes apart. Seven rides fit on two lines, so no bars are needed.',
      ),
      width: 'text',
    }),
    p(
      'A bar chart of two averages would have hidden everything that is interesting here: how few rides there are, and that one single bus makes route 7 look bad.',
    ),
    quote(
      'Readability counts.',
      'Tim Peters, The Zen of Python (PEP 20)',
      'https://peps.python.org/pep-0020/',
    ),
    p(
      'That line was written about code. It holds for charts and for the sentence under them as well. Yours could be: “On three days in March, half of the rides on route 12 were more than five minutes late; route 7 was usually on time, with one bad exception.”',
    ),
    h2('Where to go from here'),
    p('Swap in data of your own as soon as you can. Good first sources:'),
    ul(
      'your bank’s download of the last year, grouped by month',
      'the open data portal of India, [data.gov.in](https://www.data.gov.in), with rainfall, crops and prices',
      'the step counter of your phone',
    ),
    p(
      'Then learn three things, in this order: joining two tables, reshaping a table from wide to long, and working with dates. They cover most of what analysts do in pandas all day. When the file no longer fits into memory, it is time for [a database](article:sql-vs-nosql).',
    ),
    p(
      'Save the notebook with its output, write the question on top and the answer below, and send it to one person. An analysis that nobody reads might as well not exist.',
    ),
    alsoRead('data-analyst-vs-data-scientist'),
    pinnedCourses(
      'If you prefer to learn with others',
      'python-programming-foundations',
      'data-analytics-certificate',
    ),
    questions(
      'Questions',
      'sql-or-python-first',
      'is-excel-enough',
      'how-long-to-learn-python',
      'portfolio-for-a-data-job',
    ),
    block('counselling', {
      mode: 'call-to-action',
      title: 'Stuck on the first error message?',
      text: text('Counsellors do not fix code, but they know which course fits your weekly hours.'),
      label: 'Request a callback',
      topicId: topic('data-science'),
      courseId: null,
      ctaId: 'python-first-steps-counselling',
    }),
  ),
  by: ['tove-ekdahl', 'ishita-palsule'],
  about: ['data-science', 'programming-languages'],
  pinned: ['python-programming-foundations', 'data-analytics-certificate'],
  publishedOn: '2025-08-19',
  contentUpdatedOn: '2026-04-21',
  targetQuery: 'python data analysis for beginners',
  seoTitle: 'Data analysis in Python for beginners: one question, start to finish',
  seoDescription:
    'Load a file, find its faults, answer one question with pandas and draw an honest chart. Thirty lines of Python, explained.',
  views: 3310,
  drawing: { hue: 25, label: 'table' },
})
