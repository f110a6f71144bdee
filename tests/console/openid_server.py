"""A stand-in for an identity provider on loopback: describes itself, gives codes and signed ID tokens."""

import base64
import contextlib
import hashlib
import http.server
import json
import threading
import time
from urllib.parse import parse_qs, quote, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "the-console", "the secret of the console"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
FORGED = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def jwk(key, kid):
    return {
        **json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key())),
        "kid": kid,
        "use": "sig",
        "alg": "RS256",
    }


class Provider(http.server.ThreadingHTTPServer):
    """`claims` are those of the next person, `fail` what to answer instead by path, `signed` how it is signed."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Answers)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.issuer = self.url
        self.claims = {"sub": "subject-1", "name": "Olu Oidc", "email": "olu@partnership.example"}
        self.described = {}
        self.fail = {}
        self.signed = {"key": KEY, "kid": "k1", "algorithm": "RS256"}
        self.keys = [jwk(KEY, "k1")]
        self.keys_fetched = 0
        self.asked = {}  # what came with each code
        self.tokens = []  # what was posted for tokens

    def authorize(self, address):
        """What a browser does there: gives the address to which it is sent back."""
        given = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        code = f"code-{len(self.asked)}"
        self.asked[code] = given
        return f"{given['redirect_uri']}?{urlencode({'code': code, 'state': given['state']})}"

    def description(self):
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/keys",
        } | self.described

    def token(self, posted):
        self.tokens.append(posted)
        asked = self.asked.pop(posted["code"], None)
        if asked is None:
            return 400, {"error": "invalid_grant"}
        challenge = base64.urlsafe_b64encode(hashlib.sha256(posted["code_verifier"].encode()).digest()).rstrip(b"=")
        if challenge.decode() != asked["code_challenge"] or posted["redirect_uri"] != asked["redirect_uri"]:
            return 400, {"error": "invalid_grant"}
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": asked["nonce"],
        } | self.claims
        claims = {name: value for name, value in claims.items() if value is not None}
        key, kid, algorithm = self.signed["key"], self.signed["kid"], self.signed["algorithm"]
        signed = jwt.encode(claims, key, algorithm=algorithm, headers={"kid": kid})
        return 200, {"access_token": "an access token", "token_type": "Bearer", "id_token": signed}


class _Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        path = urlsplit(self.path).path
        if path == "/authorize":
            self.send_response(303)
            self.send_header("Location", self.server.authorize(self.path))
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif path == "/keys":
            self.server.keys_fetched += 1
            self._say(path, 200, {"keys": self.server.keys})
        else:
            self._say(path, 200, self.server.description())

    def do_POST(self):
        posted = self.rfile.read(int(self.headers["content-length"])).decode()
        fields = {name: values[0] for name, values in parse_qs(posted).items()}
        given = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        quoted = base64.b64encode(f"{CLIENT}:{quote(SECRET)}".encode()).decode()
        if self.headers.get("authorization") not in {f"Basic {given}", f"Basic {quoted}"}:
            self._say("/token", 401, {"error": "invalid_client"})
        else:
            self._say("/token", *self.server.token(fields))

    def _say(self, path, status, content):
        status, content = self.server.fail.get(path, (status, content))
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@contextlib.contextmanager
def provider_on_loopback():
    with Provider() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join(timeout=10)
