/// The text resources of this room.
enum Resource {
  /// The thresholds of linking.
  static let linkingTSV = """
    # What makes two reports one entry. Own values, chosen to prefer two entries to a wrong merge.
    # name	value	meaning
    statement-words-equal	5	statements of fewer words are one only within one text
    statement-words-held	8	the fewest words of a statement that a longer one may hold
    statement-held-percent	60	the fewest percent of the longer one that the shorter must make up
    event-days-dated	7	a date of at most so many days tells events of the same parties apart
    event-days-published	3	undated events at one place are one when published at most so many days apart
    joint-act	CONSULT	an act in which all parties act alike: who is named first tells nothing
    """
}
