package dev.signet.http.common;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.principal.SignedIn;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One request, as endpoints see it. Nothing of it is read before it is asked for. */
public final class Call {
    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final Context context;
    private final Caller nobody;
    private final Authentication authentication;
    private final RequestBody body;

    Call(Context context, Caller nobody, Authentication authentication, RequestBody body) {
        this.context = context;
        this.nobody = nobody;
        this.authentication = authentication;
        this.body = body;
    }

    /** The call as that of nobody in particular; an {@code Authorization} header is not looked at. */
    public Caller byNobody() {
        return nobody;
    }

    /** The call as that of somebody whom {@link #principal()} found. */
    public Caller by(Principal principal) {
        return nobody.as(principal);
    }

    /** Who is calling; refuses no credential and a bad one. */
    public Result<Principal> principal() {
        return authentication.of(context.req(), nobody);
    }

    /** Who is calling, by HTTP Basic too (RFC 6749 section 2.3.1); refuses as {@link #principal()} does. */
    public Result<Principal> oauthClient() {
        return authentication.ofOAuthClient(context.req(), nobody);
    }

    /** The call as that of nobody in particular who reports a key, of whom one client may be so many a minute only. */
    public Result<Caller> byReporter() {
        return authentication.countReport(nobody.clientAddress()).map(done -> nobody);
    }

    /** Whether a program on this machine asks for itself, and forwards for nobody. */
    public boolean isFromThisMachine() {
        return ClientAddresses.isThisMachine(context.req());
    }

    /** The person in their session; refuses an API key with {@link CommonRefusal#SESSION_REQUIRED}. */
    public Result<Person> session() {
        return principal().flatMap(Principal::requireSession);
    }

    /** The person who acts themselves, also by the token of an external issuer; refuses an API key as {@link #session}. */
    public Result<SignedIn> signedIn() {
        return principal().flatMap(Principal::requireSignedIn);
    }

    /** The person in their session, where a credential was sent; refuses a bad one, and an API key. */
    public Result<Optional<Person>> sessionIfAny() {
        return session()
                .fold(
                        person -> Result.ok(Optional.of(person)),
                        refusal -> refusal == CommonRefusal.UNAUTHENTICATED
                                ? Result.ok(Optional.empty())
                                : Result.refused(refusal));
    }

    /** The call as that of nobody in particular, by a client that knows this token; refuses any other client. */
    public Result<Caller> byClientWith(ClientToken token) {
        return authentication
                .ofClient(token, context.req(), nobody.clientAddress())
                .map(done -> nobody);
    }

    /** The JSON object in the body; refuses with {@link HttpFault#MALFORMED} when there is none. */
    public Result<Body> body() {
        return body.read().flatMap(JsonText::read).map(Body::new);
    }

    /** The same where nothing has to be in the body: without one, an empty object. */
    public Result<Body> optionalBody() {
        return body.read()
                .flatMap(bytes -> JsonText.read(bytes.length == 0 ? EMPTY_OBJECT : bytes))
                .map(Body::new);
    }

    /** The form in the body; refuses as {@link Form} says. */
    public Result<Form> form() {
        return body.read().flatMap(Form::parse);
    }

    /** The parameters of the path, to be read as the members of a body are. */
    public Body path() {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        context.pathParamMap().forEach(parameters::put);
        return new Body(parameters);
    }

    /** The value of a cookie. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(context.cookie(name));
    }

    /** The path that was asked for, and the query string where there is one. */
    public String pathAndQuery() {
        return Optional.ofNullable(context.req().getQueryString())
                .map(query -> context.path() + "?" + query)
                .orElse(context.path());
    }

    /** Whether the path of the endpoint has this parameter. */
    public boolean names(String parameter) {
        return context.pathParamMap().containsKey(parameter);
    }

    /** The id in the path; refuses what is none as if nothing had it, with {@link CommonRefusal#NOT_FOUND}. */
    public <T> Result<T> id(String parameter, Function<String, Optional<T>> parse) {
        return parse.apply(context.pathParam(parameter))
                .map(Result::ok)
                .orElseGet(() -> Result.refused(CommonRefusal.NOT_FOUND));
    }

    /** The same for dialects that say what is wrong with it; refuses with {@link Invalid} in the {@link Place#PATH}. */
    public <T> Result<T> validId(String parameter, Function<String, Optional<T>> parse) {
        Body path = path();
        Member<T> id = path.required(parameter, Parsers.id(parse));
        return Located.in(Place.PATH, path::sent, path.whenValid(id::get));
    }

    /** The id in a header that has to come once; refuses with {@link Invalid} in the {@link Place#HEADER}. */
    public <T> Result<T> headerId(String name, Function<String, Optional<T>> parse) {
        List<String> values = Collections.list(context.req().getHeaders(name));
        return switch (values.size()) {
            case 0 -> inHeader(FieldError.required(name));
            case 1 ->
                Parsers.id(parse)
                        .apply(values.get(0).strip())
                        .fold(Result::ok, refusal -> inHeader(new FieldError(name, refusal.message())));
            default -> inHeader(new FieldError(name, "must not be given twice"));
        };
    }

    /** The text in the path, whatever it is. */
    public String pathText(String parameter) {
        return context.pathParam(parameter);
    }

    /** The value of a header; several are one, with commas between (RFC 9110 section 5.3). */
    public Optional<String> header(String name) {
        List<String> values = Collections.list(context.req().getHeaders(name));
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }

    /** The parameters of the query string; refuses as {@link Query} says. */
    public Result<Query> query() {
        return Query.parse(context.req().getQueryString());
    }

    /** Which page of a list is asked for; refuses as {@link Query#page} does. */
    public Result<PageRequest> page(Cursors list) {
        return query().flatMap(query -> query.page(list));
    }

    private static <T> Result<T> inHeader(FieldError error) {
        return Result.refused(new Located(Place.HEADER, new Invalid(List.of(error))));
    }
}
