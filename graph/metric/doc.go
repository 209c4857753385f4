// Package metric measures who stands where among those that meet.
//
// [Read] takes the held consultations out of a store's elements, [Held.Where] those of some years, topics, kinds or
// countries, and [Held.Graph] makes of them an undirected graph: of countries and organizations that met, of officials
// who sat across the table, or of topics that were talked about together. A line's weight is its number of consultations.
//
// [Graph.Measures] are the measures of every node, [Graph.Communities] the groups that meet among themselves, [Graph.Brokers]
// and [Graph.Bridges] who and what holds parts together, [Graph.Chain] the shortest way from one to another with the
// consultations of each step, and [Graph.Shared] whom two have both met. Formulas are normalised as NetworkX normalises
// them, and testdata/peers/networkx compares the figures with its own.
//
// The same slice gives the same answer, to the last digit: all orders are total, randomness has a fixed seed, and
// fractions are rounded to twelve decimals.
package metric
