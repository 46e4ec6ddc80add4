// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a person fills in for each command, and the command that comes of it.
#pragma once

#include "core/domain/command.h"
#include "ui/models/workspace.h"

#include <QVariantMap>

#include <tl/expected.hpp>

namespace forecourt::ui {

/// One field of a command's form.
struct CommandField
{
    enum class Kind {
        Text,
        Number,     ///< text that has to be a whole number
        Decimal,    ///< a number with at most one decimal, as the site's language writes it
        LongText,   ///< several lines
        Choice,     ///< one of choices
        Suggestion, ///< free text, choices offered
        Tag,        ///< a tag or whose it is, tags offered
        DateTime,   ///< site time; the value is UTC
    };
    /// Shown text and value; an invalid value stands for "left out".
    using Choices = QList<QPair<QString, QVariant>>;

    QString key;     ///< "connector"; part of the objectName
    QString label;
    Kind kind = Kind::Text;
    Choices choices{};
    QVariant initial{};
    QString placeholder{};
    /// Key of a Choice further up: while that is "left out", this field is off and does not count.
    QString onlyWith{};
    QString whyOff{}; ///< of a field with onlyWith: its tooltip then
};

/// What the command is about, where the person came from one connector, session or tag.
struct CommandFocus
{
    std::optional<EvseId> evse{};
    std::optional<TransactionKey> session{};
    QString tag{};
    QString vendorId{};  ///< of DataTransfer
    QString messageId{}; ///< of DataTransfer
};

/// The fields of \a action for \a station: only what it can take, as far as its settings tell.
[[nodiscard]] QList<CommandField> commandFields(const QString& action, const Workspace& workspace, const StationState& station,
                                                const CommandFocus& focus);
/// The same for one command to all of \a stations: only what can hold for many, and what at least one of them takes.
[[nodiscard]] QList<CommandField> commandFieldsForMany(const QString& action, const Workspace& workspace, const QList<StationPointer>& stations);

/// Which field is wrong, and why; an empty key: the whole.
struct FieldProblem
{
    QString key;
    QString text;
};

/// The command of \a values (by key). Its limits are those of the standard; the engine checks them once more.
[[nodiscard]] tl::expected<CommandParameters, FieldProblem> commandOf(const QString& action, const QVariantMap& values,
                                                                      const Workspace& workspace, const StationState& station);

/// Value of a setting of the charger as last read; empty where it is not known.
[[nodiscard]] QString knownSetting(const StationRecord& station, const char* name);
/// A form builds a list of at most so many tags at once; the engine keeps longer ones in step by itself.
constexpr qsizetype MostTagsOfForm = 10'000;
/// The tags that may charge at \a station, as a local list has them. For at most MostTagsOfForm.
[[nodiscard]] QList<LocalListEntry> localListFor(const Workspace& workspace, const StationState& station);

} // namespace forecourt::ui
