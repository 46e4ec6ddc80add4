// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A price while it is edited: what was there, what it is now, what is wrong with it.
#pragma once

#include "core/api/prices.h"
#include "core/domain/tariffrules.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// The one truth of the price editor: every card shows and changes this. Thread: GUI.
class PriceDraft final : public QObject
{
    Q_OBJECT

public:
    explicit PriceDraft(Workspace& workspace, QObject* parent = nullptr);

    /// Nothing is edited.
    void clear();
    /// A new version of \a setting based on \a base; or \a base itself, where nothing can have been priced by it yet.
    void load(const PriceSetting& setting, const PriceVersion& base);
    /// A price that does not exist yet; \a source: to begin with, e.g. a copy.
    void loadNew(const std::optional<PriceSetting>& setting = {}, const std::optional<PriceVersion>& version = {});

    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] const PriceSetting& setting() const { return m_setting; }
    [[nodiscard]] const PriceVersion& version() const { return m_version; }
    /// The version the draft began with; null: there is none.
    [[nodiscard]] const PriceVersion* base() const { return m_base ? &*m_base : nullptr; }
    [[nodiscard]] bool isNewPrice() const { return m_setting.id == PriceId(0); }
    /// Saving changes the version itself, which counts only later.
    [[nodiscard]] bool isInPlace() const { return m_version.id != PriceVersionId(0); }
    /// The number it will have.
    [[nodiscard]] int nextNumber() const;

    void setSetting(const PriceSetting& setting);
    void setVersion(const PriceVersion& version);
    template<class Change>
    void edit(Change change)
    {
        PriceVersion next = m_version;
        change(next);
        setVersion(next);
    }
    template<class Change>
    void editSetting(Change change)
    {
        PriceSetting next = m_setting;
        change(next);
        setSetting(next);
    }
    /// A field holds what cannot be read: saving waits. \a field: its objectName.
    void setUnreadable(const QString& field, bool isUnreadable);
    [[nodiscard]] bool hasUnreadable() const { return !m_unreadable.isEmpty(); }

    /// How many things differ from the beginning.
    [[nodiscard]] int changeCount() const;
    [[nodiscard]] bool isDirty() const { return m_isLoaded && (isNewPrice() || changeCount() > 0 || hasUnreadable()); }
    /// Back to the beginning.
    void discard();

    /// Of setting and version; faults first.
    [[nodiscard]] QList<PriceProblem> problems() const;
    [[nodiscard]] bool hasFaults() const;
    /// What saving asks of api::Prices.
    [[nodiscard]] api::PriceChange change() const;

Q_SIGNALS:
    void changed();
    /// Another price or version is edited.
    void loaded();

private:
    [[nodiscard]] QDateTime nextMidnight() const;

    Workspace& m_workspace;
    bool m_isLoaded = false;
    PriceSetting m_setting;
    PriceVersion m_version;
    PriceSetting m_firstSetting;
    PriceVersion m_firstVersion;
    std::optional<PriceVersion> m_base;
    QStringList m_unreadable;
};

} // namespace forecourt::ui
