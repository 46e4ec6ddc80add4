// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/server/framecases.h"

namespace forecourt::tests {

namespace {

using Bytes = QByteArray;
using Chunks = QList<QByteArray>;
using Answers = QList<std::pair<quint8, QByteArray>>;

constexpr char NoBinary[] = "OCPP-J has text messages only; a binary one ends the link with 1003 (ocpp-behaviour.md §1)";
constexpr char SplitCharacter[] = "Qt 6.4 decodes each fragment by itself, so a character over two of them is refused";
const QList<int> ProtocolError{1002};
const QList<int> NotUtf8{1007};

Bytes hex(const char* digits)
{
    return QByteArray::fromHex(digits);
}

/// \a bytes cut into pieces of \a size.
Chunks chopped(const Bytes& bytes, qsizetype size = 1)
{
    Chunks chunks;
    for (qsizetype at = 0; at < bytes.size(); at += size)
        chunks.append(bytes.mid(at, size));
    return chunks;
}

/// A frame with reserved bits: \a bits is 1 to 7.
Bytes reserved(quint8 bits, quint8 opcode, const Bytes& payload)
{
    Bytes bytes = frame(opcode, payload);
    bytes[0] = static_cast<char>(static_cast<quint8>(bytes.at(0)) | (bits << 4));
    return bytes;
}

Bytes closing(int code, const Bytes& reason = {})
{
    const auto big = qToBigEndian(static_cast<quint16>(code));
    return frame(Close, Bytes(reinterpret_cast<const char*>(&big), 2) + reason);
}

FrameOutcome alive(Answers answers = {})
{
    return {std::move(answers), {}};
}

FrameOutcome echo(const Bytes& text)
{
    return alive({{Text, text}});
}

FrameOutcome ended(QList<int> codes, Answers answers = {})
{
    return {std::move(answers), std::move(codes)};
}

/// One text in \a pieces.
Bytes fragments(const Chunks& pieces)
{
    Bytes bytes;
    for (qsizetype i = 0; i < pieces.size(); ++i)
        bytes += frame(i == 0 ? Text : Continuation, pieces.at(i), i + 1 == pieces.size());
    return bytes;
}

/// The same bytes whole, in two writes, and byte by byte: 5.3 to 5.5 and their like.
void addThrice(QList<FrameCase>& cases, const char* matter, int first, const Chunks& frames, const FrameOutcome& outcome)
{
    const char* const ways[] = {"at once", "frame by frame", "byte by byte"};
    const Chunks chunks[] = {{frames.join()}, frames, chopped(frames.join())};
    for (int way = 0; way < 3; ++way)
        cases.append({QByteArray("5.") + QByteArray::number(first + way) + ' ' + matter + ", " + ways[way], chunks[way], outcome});
}

void addSizes(QList<FrameCase>& cases)
{
    const QList<int> sizes{0, 125, 126, 127, 128, 65535, 65536, 65536};
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        const Bytes payload(sizes.at(i), '*');
        const Bytes number = QByteArray::number(i + 1) + ' ' + QByteArray::number(sizes.at(i)) + " bytes";
        const auto cut = [&](const Bytes& bytes) { return i + 1 == sizes.size() ? chopped(bytes, 997) : Chunks{bytes}; };
        cases.append({"1.1." + number + " of text", cut(frame(Text, payload)), echo(payload)});
        cases.append({"1.2." + number + " of binary", cut(frame(Binary, payload)), alive({{Binary, payload}}), ended({1003}), NoBinary});
    }
}

void addPings(QList<FrameCase>& cases)
{
    const Bytes longest(125, '\xfe');
    const Bytes odd = hex("00fffefdfcfb00ff");
    cases.append({"2.1 ping without payload", {frame(Ping, {})}, alive({{Pong, {}}})});
    cases.append({"2.2 ping with text", {frame(Ping, "Hello, world!")}, alive({{Pong, "Hello, world!"}})});
    cases.append({"2.3 ping with other bytes", {frame(Ping, odd)}, alive({{Pong, odd}})});
    cases.append({"2.4 ping of 125 bytes", {frame(Ping, longest)}, alive({{Pong, longest}})});
    cases.append({"2.5 ping of 126 bytes", {frame(Ping, Bytes(126, '\xfe'))}, ended(ProtocolError)});
    cases.append({"2.6 ping of 125 bytes, byte by byte", chopped(frame(Ping, longest)), alive({{Pong, longest}})});
    cases.append({"2.7 pong nobody asked for", {frame(Pong, {})}, alive()});
    cases.append({"2.8 pong nobody asked for, with payload", {frame(Pong, "unsolicited")}, alive()});
    cases.append({"2.9 such a pong, then a ping", {frame(Pong, "unsolicited") + frame(Ping, "ping")}, alive({{Pong, "ping"}})});
    Bytes ten;
    Answers pongs;
    for (int i = 0; i < 10; ++i) {
        const Bytes payload = "payload-" + QByteArray::number(i);
        ten += frame(Ping, payload);
        pongs.append({Pong, payload});
    }
    cases.append({"2.10 ten pings", {ten}, alive(pongs)});
    cases.append({"2.11 ten pings, byte by byte", chopped(ten), alive(pongs)});
}

void addReserved(QList<FrameCase>& cases)
{
    const Bytes hello = frame(Text, "hello");
    const Bytes ping = frame(Ping, {});
    const auto after = [&](quint8 bits) { return Chunks{hello, reserved(bits, Text, "hello"), ping}; };
    const FrameOutcome heardFirst = ended(ProtocolError, {{Text, "hello"}});
    cases.append({"3.1 reserved bits 1", {reserved(1, Text, "hello")}, ended(ProtocolError)});
    cases.append({"3.2 reserved bits 2 after a good text", {after(2).join()}, heardFirst});
    cases.append({"3.3 reserved bits 3, frame by frame", after(3), heardFirst});
    cases.append({"3.4 reserved bits 4, byte by byte", chopped(after(4).join()), heardFirst});
    cases.append({"3.5 reserved bits 5 of a binary", {reserved(5, Binary, hex("00fffefdfcfb00ff"))}, ended(ProtocolError)});
    cases.append({"3.6 reserved bits 6 of a ping", {reserved(6, Ping, "hello")}, ended(ProtocolError)});
    cases.append({"3.7 reserved bits 7 of a closing", {reserved(7, Close, {})}, ended(ProtocolError)});
    int part = 0;
    for (const QList<quint8>& opcodes : {QList<quint8>{3, 4, 5, 6, 7}, QList<quint8>{11, 12, 13, 14, 15}}) {
        ++part;
        for (int i = 0; i < 5; ++i) {
            const quint8 opcode = opcodes.at(i);
            const Bytes odd = frame(opcode, i % 2 == 0 ? Bytes() : Bytes("payload"));
            const Bytes name = "4." + QByteArray::number(part) + '.' + QByteArray::number(i + 1) + " opcode "
                + QByteArray::number(opcode) + (i < 2 ? "" : i < 4 ? " after a good text" : " after a good text, byte by byte");
            const Bytes all = i < 2 ? odd : Bytes(hello + odd + ping);
            cases.append({name, i < 4 ? Chunks{all} : chopped(all), i < 2 ? ended(ProtocolError) : heardFirst});
        }
    }
}

void addFragments(QList<FrameCase>& cases)
{
    const Bytes first = frame(Text, "frag1", false);
    const Bytes last = frame(Continuation, "frag2");
    const Bytes hello = frame(Text, "hello");
    cases.append({"5.1 ping in two fragments", {frame(Ping, "frag1", false) + last}, ended(ProtocolError)});
    cases.append({"5.2 pong in two fragments", {frame(Pong, "frag1", false) + last}, ended(ProtocolError)});
    addThrice(cases, "text in two fragments", 3, {first, last}, echo("frag1frag2"));
    addThrice(cases, "a ping between two fragments", 6, {first, frame(Ping, "between"), last},
              alive({{Pong, "between"}, {Text, "frag1frag2"}}));
    addThrice(cases, "a last fragment of nothing, then a text", 9, {last, hello}, ended(ProtocolError));
    addThrice(cases, "a middle fragment of nothing, then a text", 12, {frame(Continuation, "x", false), hello}, ended(ProtocolError));
    cases.append({"5.15 a middle fragment of nothing after a good text",
                  {first + last + frame(Continuation, "x", false) + hello}, ended(ProtocolError, {{Text, "frag1frag2"}})});
    cases.append({"5.16 a middle fragment of nothing before fragments", {Bytes(frame(Continuation, "x", false) + first + last).repeated(2)},
                  ended(ProtocolError)});
    cases.append({"5.17 a last fragment of nothing before fragments", {Bytes(last + first + last).repeated(2)}, ended(ProtocolError)});
    cases.append({"5.18 the second fragment says text", {first + frame(Text, "frag2")}, ended(ProtocolError)});
    const Chunks five{frame(Text, "frag1", false), frame(Continuation, "frag2", false), frame(Ping, "one"),
                      frame(Continuation, "frag3", false), frame(Continuation, "frag4", false), frame(Ping, "two"),
                      frame(Continuation, "frag5")};
    const FrameOutcome whole = alive({{Pong, "one"}, {Pong, "two"}, {Text, "frag1frag2frag3frag4frag5"}});
    cases.append({"5.19 pings between five fragments", {five.join()}, whole});
    cases.append({"5.20 the same, frame by frame", five, whole});
}

const Bytes Kosme = QByteArrayLiteral("\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5");

void addFragmentedUtf8(QList<FrameCase>& cases)
{
    const Bytes greeting = "Hello-\xc2\xb5@\xc3\x9f\xc3\xb6\xc3\xa4\xc3\xbc\xc3\xa0\xc3\xa1-UTF-8!!";
    const Bytes bad = Kosme + hex("eda080") + "edited";
    const Bytes beyond = hex("f4908080");
    cases.append({"6.1.1 empty text", {frame(Text, {})}, echo({})});
    cases.append({"6.1.2 three empty fragments", {fragments({{}, {}, {}})}, echo({})});
    cases.append({"6.1.3 text between two empty fragments", {fragments({{}, "middle frame payload", {}})}, echo("middle frame payload")});
    cases.append({"6.2.1 characters of several bytes", {frame(Text, greeting)}, echo(greeting)});
    cases.append({"6.2.2 the same, cut between characters", {fragments({greeting.first(11), greeting.mid(11)})}, echo(greeting)});
    cases.append({"6.2.3 the same, a fragment for each byte", {fragments(chopped(greeting))}, echo(greeting), ended(NotUtf8), SplitCharacter});
    cases.append({"6.2.4 Greek, a fragment for each byte", {fragments(chopped(Kosme))}, echo(Kosme), ended(NotUtf8), SplitCharacter});
    cases.append({"6.3.1 a surrogate inside", {frame(Text, bad)}, ended(NotUtf8)});
    cases.append({"6.3.2 the same, a fragment for each byte", {fragments(chopped(bad))}, ended(NotUtf8)});
    const Chunks pieces{frame(Text, Kosme, false), frame(Continuation, beyond, false), frame(Continuation, "edited")};
    cases.append({"6.4.1 the second of three fragments is wrong", pieces, ended(NotUtf8)});
    cases.append({"6.4.2 the same, at once", {pieces.join()}, ended(NotUtf8)});
    cases.append({"6.4.3 the same, byte by byte", chopped(pieces.join()), ended(NotUtf8)});
    cases.append({"6.4.4 the third fragment never comes", {pieces.at(0), pieces.at(1)}, ended(NotUtf8)});
    for (qsizetype size = 1; size <= Kosme.size(); ++size) {
        const Bytes prefix = Kosme.first(size);
        const bool isWhole = size == Kosme.size() || (static_cast<quint8>(Kosme.at(size)) & 0xc0) != 0x80;
        cases.append({"6.6." + QByteArray::number(size) + " the first " + QByteArray::number(size) + " bytes of Greek",
                      {frame(Text, prefix)}, isWhole ? echo(prefix) : ended(NotUtf8)});
    }
}

/// One message for each of \a sequences.
void addSequences(QList<FrameCase>& cases, const char* group, const char* matter, const QList<const char*>& sequences, bool isValid)
{
    int number = 0;
    for (const char* sequence : sequences) {
        const Bytes text = hex(sequence);
        cases.append({Bytes("6.") + group + '.' + QByteArray::number(++number) + ' ' + matter + ' ' + sequence, {frame(Text, text)},
                      isValid ? echo(text) : ended(NotUtf8)});
    }
}

void addUtf8(QList<FrameCase>& cases)
{
    addSequences(cases, "7", "first of its length", {"00", "c280", "e0a080", "f0908080"}, true);
    addSequences(cases, "8", "first of its length, too long", {"f888808080", "fc8480808080"}, false);
    addSequences(cases, "9", "last of its length", {"7f", "dfbf", "efbfbf", "f48fbfbf"}, true);
    addSequences(cases, "10", "last of its length, beyond Unicode", {"f7bfbfbf", "fbbfbfbfbf", "fdbfbfbfbfbf"}, false);
    addSequences(cases, "11", "at a boundary", {"ed9fbf", "ee8080", "efbfbd", "f48fbfbf"}, true);
    addSequences(cases, "11.5", "past the boundary", {"f4908080"}, false);
    addSequences(cases, "12", "continuation without a start",
                 {"80", "bf", "80bf", "80bf80", "80bf80bf", "80bf80bf80", "80bf80bf80bf",
                  "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"}, false);
    addSequences(cases, "13", "start without a continuation",
                 {"c020c120c220c320de20df20", "e020e120ee20ef20", "f020f120f620f720", "f820f920fa20fb20", "fc20fd20"}, false);
    addSequences(cases, "14", "last byte missing",
                 {"c0", "e080", "f08080", "f8808080", "fc80808080", "df", "efbf", "f7bfbf", "fbbfbfbf", "fdbfbfbfbf"}, false);
    addSequences(cases, "15", "all of them", {"c0e080f08080f8808080fc80808080dfefbff7bfbffbbfbfbffdbfbfbfbf"}, false);
    addSequences(cases, "16", "impossible byte", {"fe", "ff", "fefeffff"}, false);
    addSequences(cases, "17", "overlong slash", {"c0af", "e080af", "f08080af", "f8808080af", "fc80808080af"}, false);
    addSequences(cases, "18", "largest overlong", {"c1bf", "e09fbf", "f08fbfbf", "f887bfbfbf", "fc83bfbfbfbf"}, false);
    addSequences(cases, "19", "overlong NUL", {"c080", "e08080", "f0808080", "f880808080", "fc8080808080"}, false);
    addSequences(cases, "20", "surrogate", {"eda080", "edadbf", "edae80", "edafbf", "edb080", "edbe80", "edbfbf"}, false);
    addSequences(cases, "21", "pair of surrogates",
                 {"eda080edb080", "eda080edbfbf", "edadbfedb080", "edadbfedbfbf", "edae80edb080", "edae80edbfbf", "edafbfedb080",
                  "edafbfedbfbf"}, false);
    addSequences(cases, "22", "not a character, but valid",
                 {"efbfbe",   "efbfbf",   "f09fbfbe", "f09fbfbf", "f0afbfbe", "f0afbfbf", "f0bfbfbe", "f0bfbfbf", "f18fbfbe",
                  "f18fbfbf", "f19fbfbe", "f19fbfbf", "f1afbfbe", "f1afbfbf", "f1bfbfbe", "f1bfbfbf", "f28fbfbe", "f28fbfbf",
                  "f29fbfbe", "f29fbfbf", "f2afbfbe", "f2afbfbf", "f2bfbfbe", "f2bfbfbf", "f38fbfbe", "f38fbfbf", "f39fbfbe",
                  "f39fbfbf", "f3afbfbe", "f3afbfbf", "f3bfbfbe", "f3bfbfbf", "f48fbfbe", "f48fbfbf"}, true);
    addSequences(cases, "23", "special", {"efbfb9", "efbfba", "efbfbb", "efbfbc", "efbfbd", "efbfbe", "efbfbf"}, true);
}

void addClosings(QList<FrameCase>& cases)
{
    const Bytes hello = frame(Text, "hello");
    const FrameOutcome quiet = ended({1000});
    const Bytes large(256 * 1024, 'B');
    cases.append({"7.1.1 text, then closing", {hello + closing(1000)}, ended({1000}, {{Text, "hello"}})});
    cases.append({"7.1.2 closed twice", {closing(1000) + closing(1000)}, quiet});
    cases.append({"7.1.3 no pong after the closing", {closing(1000) + frame(Ping, "late")}, quiet});
    cases.append({"7.1.4 no answer after the closing", {closing(1000) + hello}, quiet});
    cases.append({"7.1.5 closing between fragments", {frame(Text, "frag1", false) + closing(1000) + frame(Continuation, "frag2")}, quiet});
    cases.append({"7.1.6 a long text, then closing", {frame(Text, large) + closing(1000) + frame(Ping, {})}, ended({1000}, {{Text, large}}),
                  std::nullopt, "", true});
    cases.append({"7.3.1 closing without a code", {frame(Close, {})}, quiet});
    cases.append({"7.3.2 closing with half a code", {frame(Close, "a")}, ended(ProtocolError)});
    cases.append({"7.3.3 closing with a code", {closing(1000)}, quiet});
    cases.append({"7.3.4 closing with a reason", {closing(1000, "Hello, world!")}, quiet});
    cases.append({"7.3.5 closing with the longest reason", {closing(1000, Bytes(123, '*'))}, quiet});
    cases.append({"7.3.6 closing with a reason too long", {closing(1000, Bytes(124, '*'))}, ended(ProtocolError)});
    cases.append({"7.5.1 closing with a reason that is not UTF-8", {closing(1000, Kosme + hex("eda080") + "edited")}, ended({1002, 1007})});
    int number = 0;
    for (const int code : {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999})
        cases.append({"7.7." + QByteArray::number(++number) + " code " + QByteArray::number(code), {closing(code)}, ended({code, 1000})});
    number = 0;
    for (const int code : {0, 999, 1004, 1005, 1006, 1016, 1100, 2000, 2999})
        cases.append({"7.9." + QByteArray::number(++number) + " code " + QByteArray::number(code), {closing(code)}, ended(ProtocolError)});
    for (const int code : {5000, 65535})
        cases.append({"7.13 code " + QByteArray::number(code), {closing(code)}, ended(ProtocolError)});
}

} // namespace

QList<FrameCase> frameCases()
{
    QList<FrameCase> cases;
    addSizes(cases);
    addPings(cases);
    addReserved(cases);
    addFragments(cases);
    addFragmentedUtf8(cases);
    addUtf8(cases);
    addClosings(cases);
    return cases;
}

} // namespace forecourt::tests
