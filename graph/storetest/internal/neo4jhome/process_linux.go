package neo4jhome

import "syscall"

// endWithParent has the kernel kill the program when the thread that started it ends, be it by a
// panic or a signal.
func endWithParent() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}
