package export

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// argsFile holds the importer's options. It is the last file to be written: a folder without it is not whole.
const argsFile = "import.args"

const part = ".part"

// folder is where the files of an export are made.
type folder struct {
	dir  string
	made bool // by this run
	gzip bool
	done bool // the files are taking their names: what is there stays
}

// openFolder makes the folder, or takes one that is empty or holds an export.
func openFolder(dir string, o AdminOptions) (*folder, error) {
	f := &folder{dir: dir, gzip: o.Gzip}
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, os.ErrNotExist):
		f.made = true
		err = os.MkdirAll(dir, 0o755)
	case err == nil && !o.Force:
		ours, exported := files(), false // an export, or the beginning of one; somebody's own files may be called alike
		for _, e := range entries {
			exported = exported || e.Name() == argsFile || strings.HasSuffix(e.Name(), part)
		}
		for _, e := range entries {
			if !exported || !slices.Contains(ours, strings.TrimSuffix(e.Name(), part)) || e.IsDir() {
				return nil, &graph.Fault{
					What:   fmt.Sprintf("%s: it is not empty: %q is there", dir, e.Name()),
					Advice: "name a folder that is empty or not there yet, or add --force",
				}
			}
		}
	}
	if err != nil {
		return nil, &graph.Fault{What: err.Error(), Advice: "name a folder that can be written"}
	}
	return f, nil
}

// files are all names that an export may have, without .part.
func files() []string {
	names := []string{argsFile, "import.report"} // the importer leaves one where it runs
	for _, sh := range newSheets(usual).all {
		names = append(names, sh.name, sh.name+".gz")
	}
	return names
}

// name is a sheet's file.
func (f *folder) name(sh *sheet) string {
	if f.gzip {
		return sh.name + ".gz"
	}
	return sh.name
}

func (f *folder) path(name string) string { return filepath.Join(f.dir, name) }

// create opens all sheets with their headers.
func (f *folder) create(delimiter rune) (*sheets, error) {
	s := newSheets(delimiter)
	for i, sh := range s.all {
		to, err := f.createFile(f.name(sh))
		if err == nil {
			sh.to = to
			_, err = io.WriteString(to, sh.head+"\n")
		}
		if err != nil {
			s.all = s.all[:i]
			_ = s.close()
			return nil, err
		}
	}
	return s, nil
}

// finish gives all files their names, those of an earlier export give way, and writes the options.
func (f *folder) finish(s *sheets) error {
	args, err := f.createFile(argsFile)
	if err == nil {
		_, err = io.WriteString(args, f.args(s))
		err = errors.Join(err, args.Close())
	}
	if err != nil {
		return err
	}
	for _, name := range files() {
		if info, err := os.Stat(f.path(name)); err == nil && info.IsDir() {
			return f.fault(fmt.Errorf("%s is a folder", name))
		}
	}
	f.done = true
	left := files()
	if err := f.remove(argsFile); err != nil { // without it nobody takes the folder for an export
		return err
	}
	for _, sh := range s.all {
		name := f.name(sh)
		if err := os.Rename(f.path(name+part), f.path(name)); err != nil {
			return f.fault(err)
		}
		left = slices.DeleteFunc(left, func(s string) bool { return s == name })
	}
	if err := f.remove(left...); err != nil { // of an earlier export
		return err
	}
	return f.fault(os.Rename(f.path(argsFile+part), f.path(argsFile)))
}

func (f *folder) remove(names ...string) error {
	for _, name := range names {
		if err := os.Remove(f.path(name)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return f.fault(err)
		}
	}
	return nil
}

// discard removes what a run began.
func (f *folder) discard() {
	if f.done {
		return
	}
	for _, name := range files() {
		_ = os.Remove(f.path(name + part))
	}
	if f.made {
		_ = os.Remove(f.dir) // stays when somebody else has put something there
	}
}

// args are the importer's options, to be read in the folder. The newer format of --multiline-fields, which names files,
// is not used: it guesses from the end of a buffer where a row ends, and fails on texts as articles are.
func (f *folder) args(s *sheets) string {
	var b strings.Builder
	b.WriteString(`# Options of neo4j-admin (Neo4j 5) for a graph that entente exported. Stop the server, then in this folder:
#   neo4j-admin database import full neo4j @import.args
# A database that holds something is replaced with --overwrite-destination. Start the server, then:
#   entente schema apply --neo4j URI
--id-type=string
--input-encoding=UTF-8
--bad-tolerance=0
--multiline-fields=true
`)
	fmt.Fprintf(&b, "--array-delimiter=U+%04X\n", s.delimiter)
	if s.widest > usualField {
		fmt.Fprintf(&b, "--read-buffer-size=%d\n", 4*s.widest)
	}
	for _, sh := range s.all {
		fmt.Fprintf(&b, "%s=%s\n", sh.flag, f.name(sh))
	}
	return b.String()
}

// usualField is how long a field may be for the importer's own buffer of 4 MiB.
const usualField = 1 << 20

func (f *folder) report(s *sheets) AdminReport {
	r := AdminReport{Files: len(s.all)}
	for _, sh := range s.all {
		if strings.HasPrefix(sh.flag, "--nodes") {
			r.Nodes += sh.rows
		} else {
			r.Relationships += sh.rows
		}
		if info, err := os.Stat(f.path(f.name(sh))); err == nil {
			r.Bytes += info.Size()
		}
	}
	return r
}
