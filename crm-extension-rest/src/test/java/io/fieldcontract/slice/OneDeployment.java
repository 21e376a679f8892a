package io.fieldcontract.slice;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/**
 * Deploys once for all test classes: Payara Micro takes a new process for each deployment, half a
 * minute each. The first class deploys, the others find its deployment, and the process ends with
 * this JVM.
 */
public class OneDeployment implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Keeper.class);
  }

  /** Stands between Arquillian and its per-class deployments. */
  public static class Keeper {

    @Inject @ClassScoped private InstanceProducer<DeploymentScenario> scenario;

    private DeploymentScenario first;
    private boolean deployed;

    /** Starts what the server needs, before any container is set up. */
    public void start(@Observes(precedence = 100) BeforeSuite event) {
      Stack.start();
    }

    /** Generates the first class's deployment, and hands it to the others. */
    public void generate(@Observes(precedence = 100) EventContext<GenerateDeployment> context) {
      if (first == null) {
        context.proceed();
        first = scenario.get();
      } else {
        scenario.set(first);
      }
    }

    /** Deploys once. */
    public void deploy(@Observes(precedence = 100) EventContext<DeployManagedDeployments> context) {
      if (!deployed) {
        deployed = true;
        context.proceed();
      }
    }

    /** Leaves the deployment to the next class. */
    public void keep(@Observes(precedence = 100) EventContext<UnDeployManagedDeployments> context) {
      // nothing: see the class comment
    }
  }
}
