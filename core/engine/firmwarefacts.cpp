// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/firmwarefacts.h"

#include <QRegularExpression>

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr int LongestFileName = 100;

QString lettersOf(const QString& text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    return letters;
}

Error invalidFact(const char* field, const char* why)
{
    return {ErrorCode::InvalidInput, QString::fromLatin1(why), {QString::fromLatin1(field)}};
}

bool isPlainLine(const QString& text, int longest)
{
    return text.size() <= longest && std::none_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

QString plainFileName(const QString& name)
{
    QString plain;
    for (const QChar c : name.mid(std::max(name.lastIndexOf(QLatin1Char('/')), name.lastIndexOf(QLatin1Char('\\'))) + 1)) {
        const bool isAllowed = (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == QLatin1Char('.') || c == QLatin1Char('-')
            || c == QLatin1Char('_');
        plain += isAllowed ? c : QLatin1Char('_');
    }
    while (plain.startsWith(QLatin1Char('.')))
        plain.remove(0, 1);
    if (plain.size() > LongestFileName) { // the end tells the kind
        const qsizetype dot = plain.lastIndexOf(QLatin1Char('.'));
        const QString end = dot > 0 && plain.size() - dot <= 10 ? plain.mid(dot) : QString();
        plain = plain.left(LongestFileName - end.size()) + end;
    }
    return plain.isEmpty() ? QStringLiteral("firmware.bin") : plain;
}

FirmwareFacts guessFacts(const QString& fileName, const QList<BootInfo>& chargers)
{
    FirmwareFacts facts;
    facts.name = plainFileName(fileName);
    static const QRegularExpression version(QStringLiteral("(?<![0-9A-Za-z])[vV]?(\\d+(?:[._]\\d+){1,4}(?:-?(?:rc|beta|r)\\d*)?)(?=[^0-9]|$)"));
    if (const QRegularExpressionMatch match = version.match(fileName); match.hasMatch())
        facts.version = match.captured(1).replace(QLatin1Char('_'), QLatin1Char('.'));
    const QString letters = lettersOf(fileName);
    qsizetype best = 0;
    for (const BootInfo& charger : chargers) {
        const QString vendor = lettersOf(charger.vendor);
        const QString model = lettersOf(charger.model);
        const bool isVendor = vendor.size() > 1 && letters.contains(vendor);
        const bool isModel = model.size() > 2 && letters.contains(model);
        const qsizetype weight = (isVendor ? vendor.size() : 0) + (isModel ? 2 * model.size() : 0);
        if (weight <= best)
            continue;
        best = weight;
        facts.vendor = charger.vendor;
        facts.model = isModel ? charger.model : QString();
    }
    return facts;
}

std::optional<Error> whyNotFacts(const FirmwareFacts& facts)
{
    if (facts.name.isEmpty() || facts.name != plainFileName(facts.name))
        return invalidFact("name", "letters, digits, dot, hyphen and underscore, at most 100");
    if (!isPlainLine(facts.vendor, FirmwareFile::LongestWord))
        return invalidFact("vendor", "one line of at most 50 characters");
    if (!isPlainLine(facts.model, FirmwareFile::LongestWord))
        return invalidFact("model", "one line of at most 50 characters");
    if (!isPlainLine(facts.version, FirmwareFile::LongestWord))
        return invalidFact("version", "one line of at most 50 characters");
    if (facts.notes.size() > FirmwareFile::LongestNotes)
        return invalidFact("notes", "at most 4000 characters");
    if (facts.signature.certificate.size() > 4 * FirmwareSignature::LongestCertificate)
        return invalidFact("certificate", "much too long");
    if (facts.signature.signature.size() > 4 * FirmwareSignature::LongestSignature)
        return invalidFact("signature", "much too long");
    return std::nullopt;
}

} // namespace forecourt::engine
