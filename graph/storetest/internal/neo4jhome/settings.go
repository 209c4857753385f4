package neo4jhome

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// settings are those of a small server on one loopback address, without HTTP: the driver speaks Bolt.
func (c Config) settings(address string) map[string]string {
	s := map[string]string{
		"server.default_listen_address":   "127.0.0.1",
		"server.bolt.listen_address":      address,
		"server.http.enabled":             "false",
		"dbms.security.auth_enabled":      strconv.FormatBool(c.Password != ""),
		"server.memory.heap.initial_size": "256m",
		"server.memory.heap.max_size":     "512m",
		"server.memory.pagecache.size":    "64m",
		"dbms.usage_report.enabled":       "false",
		"db.tx_log.preallocate":           "false",
	}
	if len(c.Certificate) > 0 {
		s["server.bolt.tls_level"] = "REQUIRED"
		s["dbms.ssl.policy.bolt.enabled"] = "true"
	}
	return s
}

// writeCertificate puts both halves where the server's policy for Bolt looks for them.
func (c Config) writeCertificate(dir string) error {
	dir = filepath.Join(dir, "certificates", "bolt")
	if len(c.Certificate) == 0 {
		return nil
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(filepath.Join(dir, "public.crt"), c.Certificate, 0o600),
		os.WriteFile(filepath.Join(dir, "private.key"), c.Key, 0o600),
	)
}

// writeSettings puts them into conf/neo4j.conf of a server's own folder.
func writeSettings(dir string, s map[string]string) error {
	var conf strings.Builder
	for _, name := range slices.Sorted(maps.Keys(s)) {
		fmt.Fprintf(&conf, "%s=%s\n", name, s[name])
	}
	if err := os.MkdirAll(filepath.Join(dir, "conf"), 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "conf", "neo4j.conf"), []byte(conf.String()), 0o644)
}
