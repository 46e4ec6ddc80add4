// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A place in the folder an FTP client sees. It exists in memory only and is never a path of this computer.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace forecourt::files {

/// The root, or names below it. Every name in it has passed isValidFtpName(). Thread: any.
class FtpPath
{
public:
    /// The root.
    FtpPath() = default;

    /// What \a argument means in the folder \a from: absolute with a slash at its beginning, else relative. Nothing
    /// where it climbs over the root, is deeper than MaxDepth, or holds a name that isValidFtpName() refuses.
    [[nodiscard]] static std::optional<FtpPath> resolve(const FtpPath& from, const QByteArray& argument);

    [[nodiscard]] bool isRoot() const { return m_names.isEmpty(); }
    /// The last name; empty for the root.
    [[nodiscard]] QString name() const { return m_names.isEmpty() ? QString() : m_names.last(); }
    /// The folder it lies in; the root lies in itself.
    [[nodiscard]] FtpPath parent() const;
    [[nodiscard]] FtpPath child(const QString& name) const;
    /// With a slash before each name, as PWD tells it.
    [[nodiscard]] QString text() const;

    bool operator==(const FtpPath&) const = default;

    static constexpr qsizetype MaxDepth = 8;

private:
    QStringList m_names;
};

/// Whether a client may use \a name for a file or folder: 1 to 255 bytes as UTF-8, no slash of either kind, no
/// control or invisible format character, not "." or "..".
[[nodiscard]] bool isValidFtpName(const QString& name);

} // namespace forecourt::files
