package storetest

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"time"

	"github.com/testcontainers/testcontainers-go"
	"github.com/testcontainers/testcontainers-go/log"
	"github.com/testcontainers/testcontainers-go/modules/neo4j"
	"github.com/testcontainers/testcontainers-go/wait"
)

// Limits of the engine: how long it may take to say that it is there, and to pull and start an image.
const (
	engineTime    = 5 * time.Second
	containerTime = 5 * time.Minute
)

// container is a server in Docker.
type container struct {
	server Server
	*neo4j.Neo4jContainer
}

// dockerServer runs the image of docker-compose.yml through testcontainers.
func dockerServer(ctx context.Context, opt Options) (Server, func(), error) {
	log.SetDefault(log.NewNoopLogger())
	if err := engineAnswers(ctx); err != nil {
		return Server{}, nil, fmt.Errorf("%w: no Docker engine answers: %w", errAbsent, err)
	}
	image, err := composeImage()
	if err != nil {
		return Server{}, nil, err
	}
	if opt.ReadOnly {
		return readOnlyContainer(ctx, image, opt)
	}
	c, err := runContainer(ctx, image, opt, "")
	if err != nil {
		return Server{}, nil, err
	}
	return c.server, func() { c.remove() }, nil
}

// readOnlyContainer fills a volume with one container and serves it with a second.
func readOnlyContainer(ctx context.Context, image string, opt Options) (Server, func(), error) {
	volume := "entente-test-" + rand.Text()
	first, err := runContainer(ctx, image, opt, volume)
	if err != nil {
		return Server{}, nil, err
	}
	if err := first.fill(ctx, opt, volume); err != nil {
		return Server{}, nil, err
	}
	second, err := runContainer(ctx, image, opt, volume, neo4j.WithNeo4jSetting("server.databases.read_only", "neo4j"))
	if err != nil {
		return Server{}, nil, err
	}
	return second.server, func() { second.remove(volume) }, nil
}

// fill has the test fill the container's volume, then stops the container in order and removes it.
// Should that fail, or Fill end the test, the volume goes too.
func (c container) fill(ctx context.Context, opt Options, volume string) error {
	volumes := []string{volume}
	defer func() { c.remove(volumes...) }()
	opt.fill(c.server)
	orderly := time.Minute
	if err := c.Stop(ctx, &orderly); err != nil {
		return fmt.Errorf("stop the container that filled the database: %w", err)
	}
	volumes = nil
	return nil
}

// runContainer starts a small server and waits until it answers. Auth and addresses are the image's
// own business. A volume that is named holds the data, and goes with a container that does not start.
func runContainer(ctx context.Context, image string, opt Options, volume string, more ...testcontainers.ContainerCustomizer) (container, error) {
	ctx, cancel := context.WithTimeout(ctx, containerTime)
	defer cancel()
	all := append([]testcontainers.ContainerCustomizer{
		neo4j.WithAdminPassword(opt.Password),
		neo4j.WithNeo4jSettings(map[string]string{
			"server.memory.heap.initial_size": "256m",
			"server.memory.heap.max_size":     "512m",
			"server.memory.pagecache.size":    "64m",
			"dbms.usage_report.enabled":       "false",
			"db.tx_log.preallocate":           "false",
		}),
		testcontainers.WithWaitStrategyAndDeadline(containerTime, readiness()...),
	}, append(more, certified(opt)...)...)
	var volumes []string
	if volume != "" {
		volumes = append(volumes, volume)
		all = append(all, testcontainers.WithMounts(testcontainers.VolumeMount(volume, "/data")))
	}
	run, err := neo4j.Run(ctx, image, all...)
	c := container{Neo4jContainer: run}
	var address string
	if err == nil {
		address, err = run.PortEndpoint(ctx, "7687/tcp", "")
	}
	if err != nil {
		err = fmt.Errorf("start a container of %s: %w%s", image, err, c.lastWords())
		c.remove(volumes...)
		return container{}, err
	}
	c.server = serverAt(address, opt)
	return c, nil
}

// certified has a container speak Bolt over TLS alone, if there is a certificate for it.
func certified(opt Options) []testcontainers.ContainerCustomizer {
	if len(opt.Certificate) == 0 {
		return nil
	}
	const dir = "/ssl/bolt/"
	file := func(name string, content []byte) testcontainers.ContainerFile {
		return testcontainers.ContainerFile{Reader: bytes.NewReader(content), ContainerFilePath: dir + name, FileMode: 0o644}
	}
	return []testcontainers.ContainerCustomizer{
		testcontainers.WithFiles(file("public.crt", opt.Certificate), file("private.key", opt.Key)),
		neo4j.WithNeo4jSettings(map[string]string{
			"server.bolt.tls_level":               "REQUIRED",
			"dbms.ssl.policy.bolt.enabled":        "true",
			"dbms.ssl.policy.bolt.base_directory": dir,
		}),
	}
}

// readiness is how a server tells that it serves: Bolt, then HTTP. The module asks the same, but
// gives up after 60 s, which a machine that is busy with the other tests may need.
func readiness() []wait.Strategy {
	return []wait.Strategy{
		wait.ForLog("Bolt enabled on").WithStartupTimeout(containerTime),
		wait.ForHTTP("/").WithPort("7474/tcp").WithStartupTimeout(containerTime),
	}
}

// remove kills the container and removes it, and the volumes named: its data is nobody's.
func (c container) remove(volumes ...string) {
	if c.Neo4jContainer == nil {
		return
	}
	err := c.Terminate(context.Background(), testcontainers.StopTimeout(0), testcontainers.RemoveVolumes(volumes...))
	if err != nil {
		say("remove container %s: %v", c.GetContainerID(), err)
	}
}

// lastWords is the end of a container's log, empty when there is none.
func (c container) lastWords() string {
	if c.Neo4jContainer == nil {
		return ""
	}
	r, err := c.Logs(context.Background())
	if err != nil {
		return ""
	}
	defer func() { _ = r.Close() }()
	text, _ := io.ReadAll(r)
	const most = 2000
	return "\n" + string(text[max(0, len(text)-most):])
}

// engineAnswers asks the engine of DOCKER_HOST or of the default socket. Where there is none,
// testcontainers may panic in its search: that too means no engine.
func engineAnswers(ctx context.Context) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	ctx, cancel := context.WithTimeout(ctx, engineTime)
	defer cancel()
	provider, err := testcontainers.NewDockerProvider()
	if err != nil {
		return err
	}
	return provider.Health(ctx)
}
