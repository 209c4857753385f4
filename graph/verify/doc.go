// Package verify proves of a graph, on whatever store, what must hold of it: each quote stands in its article at its
// bytes, no claim is without evidence, keys are what their content makes them, dates are sane, every end is there,
// nothing stands that nothing said in a text reaches, and the consultations are those that the accounts settle to.
// It is what a database's own constraints would do, and more: a Community server has few of them.
package verify
