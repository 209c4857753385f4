package export

import (
	"bufio"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"strings"
	"syscall"

	"github.com/entente-graph/entente/graph"
)

// file is a file that is being made, compressed or not.
type file struct {
	folder *folder
	on     *os.File
	buffer *bufio.Writer
	zip    *gzip.Writer // nil for a plain one
	to     io.Writer    // zip or buffer
}

func (f *folder) createFile(name string) (*file, error) {
	on, err := os.Create(f.path(name + part))
	if err != nil {
		return nil, f.fault(err)
	}
	w := &file{folder: f, on: on, buffer: bufio.NewWriterSize(on, 1<<16)}
	w.to = w.buffer
	if strings.HasSuffix(name, ".gz") {
		w.zip, _ = gzip.NewWriterLevel(w.buffer, gzip.BestSpeed) // fails only for a level that is none
		w.to = w.zip
	}
	return w, nil
}

func (w *file) Write(b []byte) (int, error) {
	n, err := w.to.Write(b)
	return n, w.folder.fault(err)
}

// Close brings the file to the disk.
func (w *file) Close() error {
	var err error
	if w.zip != nil {
		err = w.zip.Close()
	}
	if err == nil {
		err = w.buffer.Flush()
	}
	if err == nil {
		err = w.on.Sync()
	}
	return w.folder.fault(errors.Join(err, w.on.Close()))
}

// fault is an error of the folder with what to do about it, nil for nil.
func (f *folder) fault(err error) error {
	if err == nil {
		return nil
	}
	advice := "see that the folder can be written, then run it again: what was there before still is"
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		advice = "free some space or name a folder on another disk; --gzip needs about a third"
	}
	return &graph.Fault{What: f.dir + ": the export is not whole", Err: err, Advice: advice}
}
