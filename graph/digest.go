package graph

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"iter"
	"math/big"

	"golang.org/x/text/unicode/norm"
)

// Digest is a fingerprint of a graph with the number of its elements by label and type.
type Digest struct {
	Sum    string         // 64 hex digits
	Counts map[string]int // "Country": 12, "ATTENDED": 40, ...
}

// DigestOf streams elements into their digest: the sum modulo 2^256 of the SHA-256 of each
// element's canonical JSON (sorted keys, nulls left out, ISO dates, NFC), so that the order
// does not matter. Properties outside the digest (paths, versions) are left out.
func DigestOf(ctx context.Context, elements iter.Seq2[Element, error]) (Digest, error) {
	sum, d := new(big.Int), Digest{Counts: map[string]int{}}
	modulus := new(big.Int).Lsh(big.NewInt(1), 256)
	outside := outsideProps()
	for e, err := range elements {
		if err != nil {
			return Digest{}, err
		}
		if err := ctx.Err(); err != nil {
			return Digest{}, err
		}
		line, name, err := canonical(e, outside)
		if err != nil {
			return Digest{}, err
		}
		h := sha256.Sum256(line)
		sum.Add(sum, new(big.Int).SetBytes(h[:])).Mod(sum, modulus)
		d.Counts[name]++
	}
	d.Sum = fmt.Sprintf("%064x", sum)
	return d, nil
}

// canonical is an element's JSON and what it counts as. encoding/json sorts map keys.
func canonical(e Element, outside map[string]bool) ([]byte, string, error) {
	m, name := map[string]any{}, ""
	props := map[string]any{}
	switch {
	case e.Node != nil:
		name = string(e.Node.Label)
		if e.Node.Sub != "" {
			m["sub"] = string(e.Node.Sub)
		}
		m["label"], m["key"] = name, e.Node.Key
		if e.Node.Label == LabelActor {
			name = string(e.Node.Sub)
		}
		props = e.Node.Props
	case e.Edge != nil:
		name = string(e.Edge.Type)
		m["type"] = name
		m["from"], m["to"] = []string{string(e.Edge.From.Label), e.Edge.From.Key}, []string{string(e.Edge.To.Label), e.Edge.To.Key}
		props = e.Edge.Props
	}
	kept := map[string]any{}
	for k, v := range props {
		if outside[fmt.Sprint(m["label"])+"."+k] {
			continue
		}
		if v := canonicalValue(v); v != nil {
			kept[k] = v
		}
	}
	m["props"] = kept
	line, err := json.Marshal(m)
	return norm.NFC.Bytes(line), name, err
}

// canonicalValue is nil for what counts as not set: nil and empty strings and lists.
func canonicalValue(v any) any {
	switch v := v.(type) {
	case string:
		if v == "" {
			return nil
		}
	case Date:
		if v == "" {
			return nil
		}
		return string(v)
	case []string:
		if len(v) == 0 {
			return nil
		}
	case []int64:
		if len(v) == 0 {
			return nil
		}
	}
	return v
}

func outsideProps() map[string]bool {
	out := map[string]bool{}
	for _, n := range Nodes() {
		for _, p := range n.Props {
			if p.Outside {
				out[string(n.Label)+"."+p.Name] = true
			}
		}
	}
	return out
}
