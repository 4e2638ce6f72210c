import type { DemoArticle } from '../demo.ts'
import {
  alsoRead,
  block,
  callout,
  chooseIf,
  code,
  comparison,
  doc,
  h2,
  h3,
  ol,
  p,
  programme,
  prosAndCons,
  questions,
  quote,
  sharedPromo,
  target,
  ul,
  urlTarget,
} from '../write.ts'
import { written } from './written.ts'

const PLAYGROUND_CODE = `use std::{sync::mpsc, thread};

fn main() {
    let (sender, receiver) = mpsc::channel();
    for id in 0..3 {
        let sender = sender.clone();
        thread::spawn(move || sender.send(id * id).unwrap());
    }
    drop(sender);
    println!("{}", receiver.iter().sum::<i32>());
}
`

export const goVsRust: DemoArticle = written({
  title: 'Go or Rust for your next service?',
  slug: 'go-vs-rust-for-services',
  standfirst:
    'Both compile to one file and run for months. The difference lies in what they ask of your team, and when.',
  body: doc(
    p(
      'You have a service to write: it takes requests, talks to a database, and has to stay up while you sleep. Ten years ago it would have been Java without much debate. Today two names come up first, and both sides have strong feelings.',
    ),
    p(
      'I have run services in both for several years. Neither let me down, and each of them annoyed me in its own way. What follows is what I would tell a team that has to choose by Friday.',
    ),
    h2('The short answer'),
    p(
      'Take Go if your service mostly moves data between a network and a database, and if people join and leave the team. Take Rust if the service computes a lot, if its memory has to be predictable, or if a mistake in it would be very expensive. For the broad middle, take the one that two people in your team know already.',
    ),
    h2('Where they differ'),
    comparison(
      'Go and Rust for network services',
      ['Go', 'Rust'],
      ['First stable version', '1.0 in March 2012, from Google', '1.0 in May 2015, from Mozilla'],
      ['Memory', 'garbage collector with very short pauses', 'ownership, no collector'],
      [
        'Concurrency',
        'goroutines and channels in the language',
        'threads, and async with a library such as Tokio',
      ],
      ['Errors', 'a second return value, checked by habit', 'a `Result`, checked by the compiler'],
      ['Generics', 'since 1.18 of March 2022, simple', 'from the beginning, rich'],
      ['Build time', 'seconds', 'minutes for large projects'],
      ['New colleague productive', 'in one or two weeks', 'in two or three months'],
      ['Size of the result', 'one file, runtime included', 'one file, almost no runtime'],
    ),
    h2('Concurrency, the Go way'),
    quote(
      'Do not communicate by sharing memory; instead, share memory by communicating.',
      'Effective Go, The Go Project',
      'https://go.dev/doc/effective_go',
    ),
    p(
      'Write `go` before a call and it runs beside you. A goroutine starts with a few kilobytes of stack, so a hundred thousand of them are nothing special. You write plain blocking code and the runtime does the juggling:',
    ),
    code(
      'go',
      'main.go',
      `
package main

import "fmt"

func main() {
	results := make(chan int)
	for id := range 3 {
		go func() { results <- id * id }()
	}
	sum := 0
	for range 3 {
		sum += <-results
	}
	fmt.Println(sum)
}
`,
    ),
    p(
      'What Go does not do is stop you from touching the same map in two goroutines. There is a race detector, and it is good, but it only sees what your tests exercise.',
    ),
    h2('Concurrency, the Rust way'),
    p(
      'In Rust the same mistake does not compile. A value that crosses to another thread must be of a type that may cross, and a value that two threads change must be protected by a lock. Run this, then add a second `sender.send(0)` below the spawn, where the closure has taken that sender already:',
    ),
    block('embed', {
      url: `https://play.rust-lang.org/?version=stable&mode=debug&edition=2021&code=${encodeURIComponent(PLAYGROUND_CODE)}`,
      title: 'Three threads send squares through a channel (Rust Playground)',
      height: 520,
    }),
    p(
      'For services you will not use threads directly but `async`, with a runtime from a library. It is fast, and it brings its own vocabulary: futures, pinning, types that may or may not travel between threads. Plan a month for that alone.',
    ),
    h2('Speed and memory'),
    p(
      'For a service that queries a database, you won’t see a difference in the response times; the database decides. Differences show at the edges. A Go service keeps some memory in reserve so that the collector can work, often as much again as the live data. Rust uses what it needs. If you run four hundred small services on shared machines, that is money. If you run four, it is not.',
    ),
    p(
      'The slowest requests are the other edge. In 2020, Discord described how a Go service with a very large cache showed a small spike every two minutes, when the collector scanned everything. They rewrote that one service in Rust and the spikes were gone. Go’s collector has improved since, and most services have no such cache. It is a story about measuring first.',
    ),
    block('statistic', {
      value: '72 %',
      label:
        'of the developers who had worked with Rust wanted to go on using it, more than for any other language in the survey',
      source: {
        title: 'Developer Survey 2025',
        publisher: 'Stack Overflow',
        url: 'https://survey.stackoverflow.co/2025/',
        asOf: '2025-07-29',
      },
    }),
    p(
      'Take such figures with a pinch of salt. They count people who chose the language themselves, on projects that suited it. Your colleague who only wants the ticket closed was not asked.',
    ),
    h2('Pros and cons'),
    prosAndCons(
      'Go for services',
      [
        'Everybody’s code looks alike',
        'The standard library holds a production-ready HTTP server',
        'Builds in seconds, which keeps people in the flow',
      ],
      [
        'Error handling is repetitive',
        'A nil pointer can still ruin your night',
        'Few ways to make wrong states impossible',
      ],
    ),
    prosAndCons(
      'Rust for services',
      [
        'If it compiles, many of the bugs are already gone',
        'Low and steady memory use',
        'Enums and matching describe business rules very well',
      ],
      [
        'Hiring takes longer',
        'async is a second thing to learn',
        'Compile times test your patience',
      ],
    ),
    sharedPromo('text-programming'),
    h2('How to decide by Friday'),
    ol(
      'Write down the one property that would hurt most if it were missing: speed of change, memory, latency, safety.',
      'Count who in the team has shipped something in each language. Zero is a strong argument.',
      'Build the smallest honest slice in both: one route, one query, one test, one deployment. Two days each.',
      'Let the person who will be on call choose.',
    ),
    callout(
      'example',
      'A split that works',
      'A team I know writes everything in Go, except for one service that parses hostile files from strangers. That one is in Rust. Nobody had to convert anybody.',
    ),
    h3('The choice, compressed', 'the-choice-compressed'),
    chooseIf(
      'Go',
      '',
      'the team is large or changes often',
      'the service is glue between network and database',
      'you need it in production this month',
    ),
    chooseIf(
      'Rust',
      '',
      'memory or the slowest one per cent of requests is your problem',
      'the input is hostile and parsing is hard',
      'the service will outlive three reorganisations',
    ),
    p(
      'Whatever you take, keep the boundary between services boring: HTTP, JSON or gRPC, and a schema. A boring boundary is what lets you change your mind for one service later, without a meeting about all of them.',
    ),
    alsoRead('rust-vs-python'),
    programme('systems-programming-with-rust'),
    block('resourceList', {
      title: 'Good next pages',
      items: [
        {
          target: urlTarget('A Tour of Go', 'https://go.dev/tour/'),
          note: 'An evening, in the browser.',
        },
        {
          target: urlTarget('Rust by Example', 'https://doc.rust-lang.org/rust-by-example/'),
          note: 'Small programs that you can change and run.',
        },
        {
          target: target('Rust and Python compared', 'ARTICLE', 'rust-vs-python'),
          note: 'If the other candidate is Python.',
        },
      ],
    }),
    questions(
      'Questions',
      'is-go-easier-than-rust',
      'how-long-to-learn-rust',
      'what-is-the-borrow-checker',
      'what-does-statically-typed-mean',
    ),
    p('What we read for this page, besides our own logs:'),
    ul(
      'the release notes of Go 1.18 and the announcement of Rust 1.0',
      '“Why Discord is switching from Go to Rust”, Discord engineering, February 2020',
    ),
  ),
  by: ['ishita-palsule'],
  about: ['programming-languages'],
  pinned: ['systems-programming-with-rust'],
  level: 'ADVANCED',
  publishedOn: '2025-09-16',
  targetQuery: 'go vs rust',
  views: 1893,
  drawing: { hue: 262, label: 'growth' },
})
