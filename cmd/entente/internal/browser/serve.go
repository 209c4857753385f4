package browser

import (
	"bytes"
	"net"
	"net/http"
	"net/url"
	"slices"
	"time"
)

// Handler serves the guide, the style and the saved queries at base, an address of this machine, and nothing else. It answers
// only requests that are addressed to this machine by name: a page elsewhere that has its own name lead here, gets nothing. Pages
// read the answers if they are of this machine themselves, as a Browser at http://localhost:7474 is, or of one of origins.
func Handler(base string, origins []string) (http.Handler, error) {
	var guide, saved bytes.Buffer
	scripts, err := Saved()
	if err != nil {
		return nil, err
	}
	if err := Zip(&saved, scripts); err != nil {
		return nil, err
	}
	if err := Guide(&guide, base); err != nil {
		return nil, err
	}
	files := http.NewServeMux()
	for path, f := range map[string]struct {
		kind    string
		content []byte
	}{
		"/guide.html":  {"text/html; charset=utf-8", guide.Bytes()},
		"/style.grass": {"text/plain; charset=utf-8", []byte(Style())},
		"/queries.zip": {"application/zip", saved.Bytes()},
	} {
		files.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", f.kind)
			http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(f.content))
		})
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		h.Set("Cache-Control", "no-store")
		h.Set("Vary", "Origin")
		if !OfThisMachine(r.Host) {
			http.Error(w, "this server answers to localhost alone", http.StatusMisdirectedRequest)
			return
		}
		if o := r.Header.Get("Origin"); o != "" && (slices.Contains(origins, o) || localOrigin(o)) {
			h.Set("Access-Control-Allow-Origin", o)
			h.Set("Access-Control-Allow-Methods", "GET, HEAD")
			h.Set("Access-Control-Allow-Private-Network", "true")
			if asks := r.Header.Get("Access-Control-Request-Headers"); asks != "" {
				h.Set("Access-Control-Allow-Headers", asks) // Browser 5 sends those of its error reports along; none is read here
			}
		}
		switch r.Method {
		case http.MethodGet, http.MethodHead:
			files.ServeHTTP(w, r)
		case http.MethodOptions:
			w.WriteHeader(http.StatusNoContent)
		default:
			h.Set("Allow", "GET, HEAD, OPTIONS")
			http.Error(w, "there is nothing to change here", http.StatusMethodNotAllowed)
		}
	}), nil
}

// OfThisMachine tells whether a host, with or without a port, is a name of this machine: localhost, or an address of the loopback.
func OfThisMachine(host string) bool {
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	} else if len(host) > 2 && host[0] == '[' && host[len(host)-1] == ']' {
		host = host[1 : len(host)-1]
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func localOrigin(origin string) bool {
	u, err := url.Parse(origin)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && OfThisMachine(u.Host)
}
