package extract

import "slices"

// inTime leaves out subjects of later days than the text: what was said of Ukraine in 2005 was no war. How things
// were in a third country then is a regional issue.
func (r *reader) inTime(hits []topicHit) []topicHit {
	if len(r.tooNew) == 0 || !slices.ContainsFunc(hits, func(h topicHit) bool { return r.early(h.topic) }) {
		return hits
	}
	hits = slices.Clone(hits) // the sentence keeps its own
	for i, h := range hits {
		if h.rule == plightOfThird && r.early(h.topic) {
			hits[i].topic = "regional-issues"
		}
	}
	return slices.DeleteFunc(hits, func(h topicHit) bool { return r.early(h.topic) })
}

// early: the text was published before the first day of what the topic is about.
func (r *reader) early(topic string) bool { return slices.Contains(r.tooNew, topic) }

// topicsAhead are the topics of later days than the text.
func (r *reader) topicsAhead() []string {
	var out []string
	for topic, since := range r.k.topicSince {
		if !r.published.IsZero() && r.published.Before(since) {
			out = append(out, topic)
		}
	}
	return out
}
