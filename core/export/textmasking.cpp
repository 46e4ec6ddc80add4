// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/textmasking.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace forecourt::exporting {

namespace {

constexpr qsizetype ShortestSecret = 6;

/// Puts what \a replacement makes of each match in its place.
void replaceEach(QString& line, const QRegularExpression& what, const std::function<QString(const QRegularExpressionMatch&)>& replacement)
{
    QString made;
    qsizetype at = 0;
    QRegularExpressionMatchIterator matches = what.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        made += line.mid(at, match.capturedStart() - at) + replacement(match);
        at = match.capturedEnd();
    }
    if (at > 0)
        line = made + line.mid(at);
}

QRegularExpression ignoringCase(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

// What stands between a name and its value in JSON (perhaps inside a text), INI, XML and words of a log, and the value: group 3
// with escaped quotes, 4 and 5 in quotes, 6 without.
const char* const Between = R"re(\\?["']?\s*(?:[:=>]|\bis\b)\s*)re";
const char* const Value = R"re((?:\\"(.*?)\\"|"([^"]*)"|'([^']*)'|([^\s"'<>,;&(){}\[\]\\]+)))re";

QRegularExpression behindName(const char* names, const char* alsoBetween = "")
{
    return ignoringCase(QStringLiteral("(%1)(%2%3)").arg(QLatin1String(names), QLatin1String(Between), QLatin1String(alsoBetween)) + QLatin1String(Value));
}

const QRegularExpression& tagBehindName()
{
    static const QRegularExpression pattern = behindName("(?:parent)?_?id[_-]?tag|id[_-]?token|contract_?id|evccid");
    return pattern;
}

const QRegularExpression& secretBehindName()
{
    static const QRegularExpression pattern = behindName(
        "(?:password|passwd|secret|authorizationkey|passphrase|privatekey|api_?key|credential)[a-z0-9_.-]{0,40}",
        R"re(|\\?["']\s*,\s*\\?["']value\\?["']\s*:\s*)re");
    return pattern;
}

/// The match with \a replacement of its value; as it is where that is empty.
QString withValue(const QRegularExpressionMatch& match, const std::function<QString(const QString&)>& replacement)
{
    constexpr int FirstValue = 3;
    constexpr int LastValue = 6;
    for (int group = FirstValue; group <= LastValue; ++group) {
        if (match.capturedLength(group) <= 0)
            continue;
        const qsizetype from = match.capturedStart(group) - match.capturedStart();
        QString whole = match.captured();
        return whole.replace(from, match.capturedLength(group), replacement(match.captured(group)));
    }
    return match.captured();
}

} // namespace

TextMasking::TextMasking(MessageMasking& masking, const QStringList& tags, const QStringList& secrets) : m_masking(masking)
{
    for (const QString& tag : tags) {
        const bool isWord = std::all_of(tag.begin(), tag.end(), [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
        if (tag.size() < Shortest)
            continue;
        if (isWord)
            m_words.insert(tag.toCaseFolded());
        else
            m_others.append(tag);
    }
    std::copy_if(secrets.begin(), secrets.end(), std::back_inserter(m_secrets),
                 [](const QString& secret) { return secret.size() >= ShortestSecret; });
}

QByteArray TextMasking::masked(const QByteArray& lines)
{
    QByteArray made;
    made.reserve(lines.size());
    for (qsizetype at = 0; at < lines.size();) {
        const qsizetype end = lines.indexOf('\n', at);
        const qsizetype next = end < 0 ? lines.size() : end + 1;
        made += maskedLine(QString::fromLatin1(lines.constData() + at, next - at)).toLatin1(); // each byte is a character
        at = next;
    }
    return made;
}

QString TextMasking::maskedLine(QString line)
{
    static const QRegularExpression keyBegins(QStringLiteral("-----BEGIN [A-Z ]*PRIVATE KEY-----"));
    static const QRegularExpression keyEnds(QStringLiteral("-----END [A-Z ]*PRIVATE KEY-----"));
    if (m_isInKey || line.contains(keyBegins)) {
        const bool isFirst = !m_isInKey;
        m_isInKey = !line.contains(keyEnds);
        return isFirst ? m_masking.blanked() + QLatin1Char('\n') : QString();
    }
    static const QRegularExpression login(QStringLiteral("://[^/\\s@\"'<>]+@"));
    static const QRegularExpression header = ignoringCase(QStringLiteral("\\b(basic|bearer)\\s+[a-z0-9+/=_.~-]{8,}"));
    static const QRegularExpression opener(QStringLiteral("(?<=/)[0-9a-f]{32}(?![0-9a-zA-Z])"));
    replaceEach(line, login, [this](const QRegularExpressionMatch&) { return QStringLiteral("://") + m_masking.blanked() + QLatin1Char('@'); });
    replaceEach(line, header, [this](const QRegularExpressionMatch& match) { return match.captured(1) + QLatin1Char(' ') + m_masking.blanked(); });
    replaceEach(line, opener, [this](const QRegularExpressionMatch&) { return m_masking.blanked(); });
    replaceEach(line, secretBehindName(),
                [this](const QRegularExpressionMatch& match) { return withValue(match, [this](const QString&) { return m_masking.blanked(); }); });
    for (const QString& secret : std::as_const(m_secrets)) {
        if (line.contains(secret))
            line.replace(secret, m_masking.blanked());
    }
    maskTags(line);
    return line;
}

void TextMasking::maskTags(QString& line)
{
    replaceEach(line, tagBehindName(), [this](const QRegularExpressionMatch& match) {
        return withValue(match, [this](const QString& tag) { return m_masking.maskedTag(tag); });
    });
    for (const QString& tag : std::as_const(m_others)) {
        // the site's tags are UTF-8 in a text that is taken byte by byte
        const QString written = QString::fromLatin1(tag.toUtf8());
        if (line.contains(written, Qt::CaseInsensitive))
            line.replace(written, m_masking.maskedTag(tag), Qt::CaseInsensitive);
    }
    if (m_words.isEmpty())
        return;
    static const QRegularExpression word(
        QStringLiteral("\\b[0-9A-Fa-f]{2}([:\\- ])[0-9A-Fa-f]{2}(?:\\1[0-9A-Fa-f]{2}){2,8}\\b|[A-Za-z0-9]{4,}"));
    replaceEach(line, word, [this](const QRegularExpressionMatch& match) {
        QString plain = match.captured();
        plain.remove(QLatin1Char(':')).remove(QLatin1Char('-')).remove(QLatin1Char(' '));
        return m_words.contains(plain.toCaseFolded()) ? m_masking.maskedTag(plain) : match.captured();
    });
}

} // namespace forecourt::exporting
