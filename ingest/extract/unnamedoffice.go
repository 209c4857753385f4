package extract

import "slices"

// unnamedOffice is the rank of the office that stands for a side without a name in the event's sentence: "the foreign
// ministers of Italy and Libya met". It is empty where none does, and where offices of several ranks do.
func (d *draft) unnamedOffice(actor string) string {
	rank := ""
	for _, o := range d.at.roles {
		there := d.at.bound == 0 || (o.From < d.at.bound) == (d.main == nil)
		if o.taken || o.Never || o.Former || o.Counterpart || !there || !slices.Contains(o.Owners, actor) {
			continue
		}
		if rank != "" && rank != o.Rank {
			return ""
		}
		rank = o.Rank
	}
	return rank
}
