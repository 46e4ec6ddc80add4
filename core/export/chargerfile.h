// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A file of a charger as parts of a support bundle: text is masked, member by member; the rest is as it came.
#pragma once

#include "core/api/filelibrary.h"
#include "core/api/supportbundles.h"
#include "core/export/textmasking.h"

#include <functional>

namespace forecourt::exporting {

/// Unpacks, masks and writes. Thread: one that may wait.
class ChargerFile
{
public:
    static constexpr int MostMembers = 200;                 ///< more: the file goes in as it came
    static constexpr qint64 LargestMember = 32 * 1024 * 1024; ///< unpacked; larger: the same
    static constexpr qint64 LargestFile = 128 * 1024 * 1024;  ///< all members; more: the same

    using PathOf = std::function<QString(const QString& part)>;

    /// \a pathOf: where a part is written. Everything outlives this.
    ChargerFile(api::FileLibrary& library, TextMasking& masking, PathOf pathOf, std::function<bool()> isStopped);

    /// The parts of \a file, called \a name in the ZIP: written, with text masked. Empty: it cannot be taken apart (it is
    /// binary, encrypted, damaged or too large) and can only go in as it came. Errors: FileFailed, StorageFull, Cancelled.
    [[nodiscard]] Result<QList<api::BundlePart>> parts(const StationFile& file, const QString& name);

private:
    [[nodiscard]] bool canBeTakenApart(const ArchiveListing& listing) const;
    /// Empty optional: it could not be read to its end.
    [[nodiscard]] Result<std::optional<api::BundlePart>> member(const StationFile& file, const ArchiveMember& member, const QString& name);

    api::FileLibrary& m_library;
    TextMasking& m_masking;
    PathOf m_pathOf;
    std::function<bool()> m_isStopped;
};

} // namespace forecourt::exporting
