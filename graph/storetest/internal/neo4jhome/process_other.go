//go:build !linux

package neo4jhome

import "syscall"

// endWithParent asks for nothing: only Linux can tie a program's life to its parent's. A test
// binary that panics elsewhere leaves its server behind.
func endWithParent() *syscall.SysProcAttr { return nil }
