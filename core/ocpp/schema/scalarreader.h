// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads one JSON value that is neither object nor list.
#pragma once

#include "core/ocpp/schema/issue.h"
#include "core/ocpp/schema/valuetype.h"

#include <QJsonValue>
#include <QVarLengthArray>

namespace forecourt::ocpp::schema {

/// One finding without its path.
struct Finding
{
    IssueKind kind = IssueKind::WrongType;
    QString detail;
};

/// What became of a scalar.
struct ScalarReading
{
    enum class Outcome {
        Stored,   ///< the member holds the value
        Absent,   ///< the value stands for "no value" (null, "" where optional)
        Unusable, ///< failure says why; the member is unchanged, or holds what could be kept
    };
    Outcome outcome = Outcome::Stored;
    QVarLengthArray<Finding, 2> deviations; ///< understood all the same
    Finding failure;                        ///< Unusable only
};

/// Reads \a json into \a member of \a type (not optional). \a isOptional: an empty text may stand
/// for absence.
[[nodiscard]] ScalarReading readScalar(const ValueType& type, const Rules& rules, bool isOptional, void* member,
                                       const QJsonValue& json);

/// The English name of a JSON value's type, for details.
[[nodiscard]] QString jsonTypeName(const QJsonValue& json);

/// Length in code points, as JSON schema counts.
[[nodiscard]] qsizetype characterCount(const QString& text);

/// At most 40 characters of \a text in quotes, for details.
[[nodiscard]] QString quotedShort(const QString& text);

} // namespace forecourt::ocpp::schema
