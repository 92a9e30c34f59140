package dev.signet.http.console;

import dev.signet.core.Signet;
import dev.signet.core.shared.Entropy;
import dev.signet.http.common.Route;
import dev.signet.http.common.Surface;
import java.util.ArrayList;
import java.util.List;

/** What pages there are, and where. */
public final class ConsoleSurface {
    private static final List<String> PREFIXES = List.of(
            "/sign-in",
            "/sign-up",
            "/sign-out",
            "/forgot",
            "/reset",
            "/keys",
            "/sessions",
            "/account",
            "/organizations",
            "/cli",
            "/assets");

    private final Signet signet;
    private final Entropy entropy;
    private final Assets assets = new Assets();
    private final Pages pages;
    private final Cookies cookies;
    private final Gate gate;

    private ConsoleSurface(Signet signet, String publicUrl, Entropy entropy) {
        boolean secure = publicUrl.startsWith("https:");
        this.signet = signet;
        this.entropy = entropy;
        this.pages = new Pages(assets, secure);
        this.cookies = new Cookies(secure);
        this.gate = new Gate(signet.authenticator(), signet.viewAccount(), cookies, new SameOrigin(publicUrl), entropy);
    }

    /** The pages over these use cases. */
    public static Surface of(Signet signet, String publicUrl, Entropy entropy) {
        ConsoleSurface console = new ConsoleSurface(signet, publicUrl, entropy);
        List<Route> routes = new ArrayList<>();
        routes.addAll(console.signingIn());
        routes.addAll(console.signingUp());
        routes.addAll(console.recovering());
        routes.addAll(console.keys("/keys"));
        routes.addAll(console.keys("/organizations/{organization_id}/keys"));
        routes.addAll(console.own());
        routes.addAll(console.commandLines());
        routes.addAll(console.organizations());
        return new Surface(new PageDialect(console.pages), PREFIXES, routes);
    }

    private List<Route> signingIn() {
        Arrival arrival = new Arrival(signet.signOut(), cookies);
        SignInPage signIn = new SignInPage(pages, signet.browserSignIn().withPassword(), arrival);
        CodeRequestPage request = new CodeRequestPage(pages, signet.sendCode(), cookies);
        CodePage code = SignInCodePage.of(pages, signet.browserSignIn().withCode(), arrival, cookies);
        return List.of(
                Route.get("/", gate.open(HomePage::show)),
                Route.get("/assets/{name}", new AssetEndpoint(assets)),
                Route.get("/sign-in", gate.open(signIn::show)),
                Route.form("/sign-in", gate.open(signIn::take)),
                Route.get("/sign-in/code", gate.open(request::show)),
                Route.form("/sign-in/code", gate.open(request::take)),
                Route.get("/sign-in/verify", gate.open(code::show)),
                Route.form("/sign-in/verify", gate.open(code::take)),
                Route.form("/sign-out", gate.own(new SignOutForm(signet.signOut(), cookies)::take)));
    }

    private List<Route> signingUp() {
        SignUpPage signUp = new SignUpPage(pages, signet.register(), cookies);
        CodePage verify = VerifyPage.of(pages, signet.verifyEmail(), cookies);
        ResendForm resend = new ResendForm(verify, signet.resendVerification(), cookies);
        return List.of(
                Route.get("/sign-up", gate.open(signUp::show)),
                Route.form("/sign-up", gate.open(signUp::take)),
                Route.get("/sign-up/verify", gate.open(verify::show)),
                Route.form("/sign-up/verify", gate.open(verify::take)),
                Route.form("/sign-up/resend", gate.open(resend::take)));
    }

    private List<Route> recovering() {
        ForgotPage forgot = new ForgotPage(pages, signet.startRecovery());
        ResetPage reset = new ResetPage(pages, signet.resetPassword());
        return List.of(
                Route.get("/forgot", gate.open(forgot::show)),
                Route.form("/forgot", gate.open(forgot::take)),
                Route.get("/forgot/sent", gate.open(forgot::sent)),
                Route.get("/reset", gate.open(reset::show)),
                Route.form("/reset", gate.open(reset::take)));
    }

    private List<Route> keys(String path) {
        KeyPlaces places = new KeyPlaces(signet);
        KeysPage keys = new KeysPage(pages, places, signet.clock());
        NewKeyPage newKey = new NewKeyPage(pages, places, signet.submitOnce(), new FormIds(entropy), signet.clock());
        return List.of(
                Route.get(path, gate.own(keys::show)),
                Route.get(path + "/new", gate.own(newKey::show)),
                Route.form(path + "/new", gate.own(newKey::take)),
                Route.get(path + "/{key_id}/revoke", gate.own(keys::confirm)),
                Route.form(path + "/{key_id}/revoke", gate.own(keys::revoke)));
    }

    private List<Route> commandLines() {
        CliPage cli = new CliPage(
                pages,
                signet.commandLine(),
                signet.openOrganization(),
                signet.tenancy().listOrganizations(),
                signet.clock());
        return List.of(
                Route.get("/cli", gate.own(cli::show)),
                Route.form("/cli/approve", gate.own(cli::approve)),
                Route.form("/cli/deny", gate.own(cli::deny)),
                Route.get("/cli/approved", gate.own(cli::approved)),
                Route.get("/cli/denied", gate.own(cli::denied)));
    }

    private List<Route> organizations() {
        FormIds formIds = new FormIds(entropy);
        OrganizationsPage all = new OrganizationsPage(pages, signet.tenancy(), signet.submitOnce(), formIds);
        OrganizationPage one = new OrganizationPage(pages, signet.tenancy(), signet.openOrganization(), formIds);
        OrganizationForms forms =
                new OrganizationForms(one, signet.tenancy(), signet.openProject(), signet.submitOnce());
        String path = "/organizations/{organization_id}";
        String member = path + "/members/{user_id}";
        return List.of(
                Route.get("/organizations", gate.own(all::show)),
                Route.form("/organizations", gate.own(all::create)),
                Route.get(path, gate.own((Gate.OwnPage) one::show)),
                Route.form(path + "/rename", gate.own(forms::rename)),
                Route.form(path + "/delete", gate.own(forms::delete)),
                Route.form(path + "/projects", gate.own(forms::createProject)),
                Route.form(path + "/projects/{project_id}/rename", gate.own(forms::renameProject)),
                Route.form(path + "/projects/{project_id}/delete", gate.own(forms::deleteProject)),
                Route.form(path + "/members", gate.own(forms::addMember)),
                Route.form(member + "/role", gate.own(forms::changeRole)),
                Route.form(member + "/remove", gate.own(forms::removeMember)));
    }

    private List<Route> own() {
        SessionsPage sessions = new SessionsPage(
                pages, signet.listSessions(), signet.endSession(), signet.endOtherSessions(), signet.clock());
        AccountPage account =
                new AccountPage(pages, signet.changeProfile(), signet.changePassword(), signet.unlinkGoogle());
        return List.of(
                Route.get("/sessions", gate.own(sessions::show)),
                Route.form("/sessions/end-others", gate.own(sessions::endOthers)),
                Route.form("/sessions/{session_id}/end", gate.own(sessions::end)),
                Route.get("/account", gate.own(account::show)),
                Route.form("/account/names", gate.own(account::changeNames)),
                Route.form("/account/password", gate.own(account::changePassword)),
                Route.form("/account/google/unlink", gate.own(account::unlinkGoogle)));
    }
}
