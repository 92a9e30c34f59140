package dev.signet.http.console;

import dev.signet.core.Tenancy;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.OpenProject;
import dev.signet.core.authentication.SubmitOnce;
import dev.signet.core.organization.Role;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.core.tenancy.AddMember;
import dev.signet.core.tenancy.ChangeMemberRole;
import dev.signet.core.tenancy.ChangeOrganization;
import dev.signet.core.tenancy.CreateProject;
import dev.signet.core.tenancy.RenameProject;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Form;
import dev.signet.http.common.Member;
import java.util.Optional;
import java.util.function.Function;

/**
 * The forms of an organisation's page. What stands against one is told on that page, in the order of every surface: what is
 * not there, then what is not allowed, then what is wrong with the form, which may not even be shown otherwise.
 */
final class OrganizationForms {
    private final OrganizationPage page;
    private final Tenancy tenancy;
    private final OpenProject openProject;
    private final SubmitOnce submitOnce;

    OrganizationForms(OrganizationPage page, Tenancy tenancy, OpenProject openProject, SubmitOnce submitOnce) {
        this.page = page;
        this.tenancy = tenancy;
        this.openProject = openProject;
        this.submitOnce = submitOnce;
    }

    Result<Answer> rename(Visitor visitor, Form form) {
        Body body = form.body();
        Member<Label> name = body.required("name", Label::parse);
        return done(
                visitor,
                form,
                "name",
                access -> access.require(ChangeOrganization.RIGHT)
                        .flatMap(allowed -> body.whenValid(
                                () -> new ChangeOrganization.Request(Optional.of(name.get()), Optional.empty())))
                        .flatMap(request -> tenancy.changeOrganization().change(access, request, visitor.caller())),
                Notice.ORGANIZATION_CHANGED);
    }

    Result<Answer> createProject(Visitor visitor, Form form) {
        Body body = form.body();
        Member<Label> name = body.required("project_name", Label::parse);
        return done(
                visitor,
                form,
                "project_name",
                access -> access.require(CreateProject.RIGHT)
                        .flatMap(allowed -> body.whenValid(name::get))
                        .flatMap(label -> submitOnce
                                .submit(visitor.person(), form.typed(FormIds.FIELD))
                                .flatMap(once -> tenancy.createProject().create(access, label, visitor.caller()))),
                Notice.PROJECT_CREATED);
    }

    Result<Answer> renameProject(Visitor visitor, Form form) {
        return visitor.call().id("project_id", ProjectId::parse).flatMap(id -> {
            Body body = form.body();
            Member<Label> name = body.required(nameField(id), Label::parse);
            return done(
                    visitor,
                    form,
                    nameField(id),
                    access -> openProject
                            .open(visitor.person(), access.organizationId(), id)
                            .flatMap(project -> project.require(RenameProject.RIGHT))
                            .flatMap(allowed -> body.whenValid(name::get))
                            .flatMap(label -> tenancy.renameProject().rename(access, id, label, visitor.caller())),
                    Notice.PROJECT_RENAMED);
        });
    }

    /** The field with the name of this project: each has one on the page, and what is wrong stands beside that. */
    static String nameField(ProjectId project) {
        return "name-" + project;
    }

    Result<Answer> deleteProject(Visitor visitor, Form form) {
        return done(
                visitor,
                form,
                "",
                access -> visitor.call()
                        .id("project_id", ProjectId::parse)
                        .flatMap(id -> tenancy.deleteProject().delete(access, id, visitor.caller())),
                Notice.PROJECT_DELETED);
    }

    Result<Answer> addMember(Visitor visitor, Form form) {
        Body body = form.body();
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        Member<Role> role = body.required("role", Role::parse);
        return done(
                visitor,
                form,
                "email",
                access -> access.require(AddMember.RIGHT)
                        .flatMap(allowed -> body.whenValid(() -> new AddMember.Request(email.get(), role.get())))
                        .flatMap(request -> tenancy.addMember().add(access, request, visitor.caller())),
                Notice.MEMBER_ADDED);
    }

    Result<Answer> changeRole(Visitor visitor, Form form) {
        Body body = form.body();
        Member<Role> role = body.required("role", Role::parse);
        return done(
                visitor,
                form,
                "",
                access -> member(visitor, access)
                        .flatMap(user -> access.require(ChangeMemberRole.RIGHT)
                                .flatMap(allowed -> body.whenValid(role::get))
                                .flatMap(wanted ->
                                        tenancy.changeMemberRole().change(access, user, wanted, visitor.caller()))),
                Notice.ROLE_CHANGED);
    }

    Result<Answer> removeMember(Visitor visitor, Form form) {
        return page.open(visitor)
                .flatMap(access -> member(visitor, access)
                        .flatMap(user -> tenancy.removeMember()
                                .remove(access, user, visitor.caller())
                                .map(done -> user.equals(visitor.person().userId())
                                        ? Pages.goTo("/organizations", Notice.LEFT)
                                        : Pages.goTo(OrganizationPage.path(access), Notice.MEMBER_REMOVED)))
                        .fold(Result::ok, refusal -> page.show(visitor, access, Problems.of(refusal, ""), "")));
    }

    Result<Answer> delete(Visitor visitor, Form form) {
        return page.open(visitor)
                .flatMap(access -> tenancy.deleteOrganization()
                        .delete(access, visitor.caller())
                        .fold(
                                done -> Result.ok(Pages.goTo("/organizations", Notice.ORGANIZATION_DELETED)),
                                refusal -> page.show(visitor, access, Problems.of(refusal, ""), "")));
    }

    private Result<UserId> member(Visitor visitor, Access access) {
        return visitor.call()
                .id("user_id", UserId::parse)
                .flatMap(id -> tenancy.findMember().find(access, id));
    }

    private Result<Answer> done(
            Visitor visitor, Form form, String field, Function<Access, Result<?>> work, Notice notice) {
        return page.open(visitor)
                .flatMap(access -> work.apply(access)
                        .fold(
                                value -> Result.ok(Pages.goTo(OrganizationPage.path(access), notice)),
                                refusal -> page.show(visitor, access, Problems.of(refusal, field), form.typed(field))));
    }
}
