import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Imports each file as Gephi does and prints what it found, a line of JSON a file. An issue of the import ends it. */
public class Count {
    public static void main(String[] files) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        projects.newProject();
        for (String file : files) {
            var workspace = projects.newWorkspace(projects.getCurrentProject());
            projects.openWorkspace(workspace);
            Container container = importer.importFile(new File(file));
            container.getLoader().setAutoScale(false); // sizes as they are written
            Report report = container.getReport();
            importer.process(container, new DefaultProcessor(), workspace);
            List<String> issues = new ArrayList<>();
            var all = report.getIssues(20);
            while (all.hasNext()) {
                Issue issue = all.next();
                issues.add(quote(issue.getLevel() + ": " + issue.getMessage()));
            }
            Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace).getGraph();
            List<String> labels = new ArrayList<>();
            double sizes = 0;
            for (Node n : graph.getNodes().toArray()) {
                labels.add(quote(n.getLabel()));
                sizes += n.size();
            }
            double weight = 0;
            int intervals = 0;
            for (Edge e : graph.getEdges().toArray()) {
                weight += e.getWeight();
                Object times = e.getAttribute("timeset");
                intervals += times instanceof IntervalSet ? ((IntervalSet) times).size() : 0;
            }
            System.out.println("{\"file\": " + quote(file) + ", \"nodes\": " + graph.getNodeCount() + ", \"edges\": " + graph.getEdgeCount()
                + ", \"weight\": " + weight + ", \"intervals\": " + intervals + ", \"size\": " + sizes
                + ", \"directed\": " + graph.isDirected() + ", \"issues\": [" + String.join(", ", issues) + "], \"labels\": [" + String.join(", ", labels) + "]}");
        }
        System.exit(0); // Gephi's own threads go on
    }

    private static String quote(String s) {
        StringBuilder b = new StringBuilder("\"");
        for (char c : String.valueOf(s).toCharArray()) {
            b.append(c < ' ' || c == '"' || c == '\\' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return b.append('"').toString();
    }
}
