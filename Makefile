# Everything a person needs: `make help`. Recipes install what they need and nothing twice.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run build model test check format lint imports tree docs parity bench bench-peers \
  sanitize quality static fuzz train-events train-factuality train-linking train-statements \
  packages clean

program := .build/release/entente
record := entente.sqlite
DATA := ../shared/data
sources := $(shell find Package.swift Sources Plugins -type f)
test_sources := $(shell find Tests -type f)
rooms := Documents Inference Language Actors Coding Record

help: ## say what there is to make
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1	/' | expand -t 16

run: model ## build, read Examples into entente.sqlite, print the brief
	@$(program) read Examples --record $(record)
	@$(program) brief --record $(record)

build: $(program) ## build the program in release mode

# Asking SwiftPM that nothing changed takes it a second; make sees it by the files' dates.
$(program): $(sources) | packages
	@echo "build: release mode; the first time takes a few minutes"
	@swift build --configuration release --product entente
	@touch $@

model: $(program) ## fetch the language model, if there is none
	@Scripts/fetch-model $(program)

test: model .build/tests.stamp ## build and run all tests
	@Scripts/test

.build/tests.stamp: $(sources) $(test_sources) $(program)
	@swift build --configuration release --build-tests
	@touch $@

check: lint imports tree docs ## format, imports, tree and documentation

lint: ## hold the format
	@swift format lint --strict --parallel --recursive Package.swift Plugins Sources Tests Training
	@echo "check: format holds"

format: ## mend the format
	@swift format --in-place --parallel --recursive Package.swift Plugins Sources Tests Training

imports: ## hold imports against the table of rooms
	@python3 Scripts/check-imports

tree: ## sizes of files, barred words, paths of one machine
	@python3 Scripts/check-tree

docs: packages ## build the documentation, warnings are errors
	@Scripts/check-docs $(rooms)

parity: model ## hold the language layer against spaCy 3.8 (installs it in .venv-parity)
	@Scripts/parity

bench: model ## measure kernels, loading, stages and memory; DATA=FOLDER has the texts
	@Benchmarks/run --data $(DATA)

bench-peers: model ## measure the language layer against spaCy 3.8 in one run; DATA=FOLDER
	@Benchmarks/peers --data $(DATA)

# Instrumented programs stand apart: they are not the ones that run.
sanitize: model ## run all tests under the thread and the address sanitizer
	@for kind in thread address; do \
	  swift build --sanitize=$$kind --scratch-path .build-$$kind -Xswiftc -O -Xcc -O2 --build-tests \
	    && swift test --sanitize=$$kind --scratch-path .build-$$kind -Xswiftc -O -Xcc -O2 --skip-build \
	    || exit 1; done

quality: model ## hold answers against our annotations; DATA=FOLDER has the texts
	@python3 -B Tests/Quality/quality.py --data $(DATA) --entente $(program)

train-factuality: model ## train the weights of factuality on DATA/factuality
	@swift build --configuration release --product train-factuality
	@.build/release/train-factuality $(DATA)/factuality Sources/Coding/Status/factuality.tsv

train-events: model ## train the event classifier on Training/Events/Sentences; PLOVER=FILE adds PLV_train
	@swift build --configuration release --product train-events
	@.build/release/train-events Training/Events/Sentences Sources/Coding/Events/Classifier \
	  $(if $(PLOVER),--plover $(PLOVER))

train-linking: model ## train the weights of linking on DATA/linking/ecbplus
	@swift build --configuration release --product train-linking
	@python3 Training/Linking/gold.py $(DATA)/linking/ecbplus > .build/linking-gold.jsonl
	@.build/release/train-linking .build/linking-gold.jsonl Sources/Record/Stories

train-statements: model ## train the reader of statements on DATA/quotes/polnear/train
	@swift build --configuration release --product train-statements
	@.build/release/train-statements $(DATA)/quotes/polnear/train Sources/Coding/Statements/Attributed

TARGETS := page mail date dateline text json table crawl feed encoding copies
FOR := 600

fuzz: packages ## fuzz our own parsers; TARGETS="page mail …", FOR=SECONDS a target
	@Fuzz/build .build/fuzz
	@for target in $(TARGETS); do Fuzz/run .build/fuzz $$target $(FOR) || exit 1; done

# The usual program needs Swift's run-time libraries beside it; this one does not.
static: packages ## build .build-static/entente, a program that runs without Swift
	@swift build --configuration release --product entente --static-swift-stdlib \
	  --scratch-path .build-static
	@strip -o .build-static/entente .build-static/release/entente
	@echo "build: .build-static/entente"

packages:
	@Scripts/setup

clean: ## remove what was built; the record and the model stay
	rm -rf .build .build-static .build-thread .build-address .venv-parity
