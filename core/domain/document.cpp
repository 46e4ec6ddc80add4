// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/document.h"

#include <QRegularExpression>

namespace forecourt {

namespace {

const QRegularExpression& numberPlace()
{
    static const QRegularExpression expression(QStringLiteral("\\{number(?::([1-9]))?\\}"));
    return expression;
}

} // namespace

QString numberText(const QString& pattern, int year, qint64 number)
{
    if (!wrongField(NumberRange{DocumentKind::Receipt, pattern, number, {}, 0}).isEmpty())
        return {};
    QString text = pattern;
    text.replace(QLatin1String("{year}"), QString::number(year));
    const QRegularExpressionMatch match = numberPlace().match(text);
    const int digits = match.captured(1).toInt();
    text.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("%1").arg(number, digits, 10, QLatin1Char('0')));
    return text;
}

QString wrongField(const NumberRange& range)
{
    QString rest = range.pattern;
    const qsizetype places = rest.count(numberPlace());
    rest.remove(numberPlace());
    const qsizetype years = rest.count(QLatin1String("{year}"));
    rest.remove(QLatin1String("{year}"));
    bool isPlain = true;
    for (const QChar character : std::as_const(rest))
        isPlain = isPlain && character.isPrint() && character != QLatin1Char('{') && character != QLatin1Char('}');
    // digits beside the number would make 1 of range "R1{number}" and 11 of "R{number}" the same
    const bool isDoubtful = QRegularExpression(QStringLiteral("[0-9}]\\{|\\}[0-9]")).match(range.pattern).hasMatch();
    if (places != 1 || years > 1 || !isPlain || isDoubtful || range.pattern.size() > NumberRange::LongestPattern)
        return QStringLiteral("pattern");
    if (range.next < 1)
        return QStringLiteral("next");
    return {};
}

} // namespace forecourt
