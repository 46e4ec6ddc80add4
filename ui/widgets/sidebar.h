// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The pages of the window, with counts of what waits there.
#pragma once

#include "ui/widgets/badge.h"

#include <QWidget>

class QListView;
class QStandardItem;
class QStandardItemModel;

namespace forecourt::ui {

class TextLabel;

/// 208 wide, or 56 with icons only. Site name above, Settings at the bottom. Up and Down move,
/// Enter or a click opens.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(const ThemeManager& themes, QWidget* parent = nullptr);

    void setSite(const QString& name, const QString& place);
    /// \a atBottom: below the stretch, for Settings.
    void addPage(const QString& id, const QString& title, const QString& iconName, bool atBottom = false);
    void setCount(const QString& id, int count, CountKind kind);
    /// Does not emit.
    void setCurrentPage(const QString& id);
    [[nodiscard]] QString currentPage() const { return m_current; }
    void setIconsOnly(bool iconsOnly);
    [[nodiscard]] bool isIconsOnly() const { return m_iconsOnly; }
    /// Focus for F6.
    void focusList();

Q_SIGNALS:
    void pageRequested(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct List
    {
        QStandardItemModel* model = nullptr;
        QListView* view = nullptr;
    };
    List makeList(const QString& name);
    void fitLists();
    void fitWidth();
    void request(const QModelIndex& index);
    [[nodiscard]] QStandardItem* find(const QString& id) const;

    const ThemeManager& m_themes;
    QWidget* m_site;
    TextLabel* m_name;
    TextLabel* m_place;
    List m_main;
    List m_bottom;
    QString m_current;
    bool m_iconsOnly = false;
};

} // namespace forecourt::ui
